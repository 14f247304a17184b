"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { CONTENT_ID } from "./content-id";

/**
 * Moves the keyboard focus to the content after navigation inside the application: the clicked link is gone, and with
 * it the place where Tab would continue.
 */
export function FocusKeeper() {
  const pathname = usePathname();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (document.activeElement !== document.body) return;
    document.getElementById(CONTENT_ID)?.focus({ preventScroll: true });
  }, [pathname]);
  return null;
}
