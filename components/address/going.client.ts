"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useLayoutEffect } from "react";

/**
 * Shows at once that a link was pressed: a line at the top of the window, which the style sheet draws, so that no component has to be rendered
 * for the next frame. The new page ends it. A link to this very page shows nothing.
 */
export function startGoing(href: string): void {
  const to = new URL(href, location.href);
  if (to.pathname + to.search !== location.pathname + location.search) document.documentElement.dataset.going = "";
}

/** Ends the line with the page that it was shown for, and if its reader goes back instead. */
export function GoingEnd(): null {
  const pathname = usePathname();
  const search = useSearchParams();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new address ends it
  useLayoutEffect(endGoing, [pathname, search]);
  useEffect(() => {
    window.addEventListener("popstate", endGoing);
    return () => window.removeEventListener("popstate", endGoing);
  }, []);
  return null;
}

function endGoing(): void {
  delete document.documentElement.dataset.going;
}
