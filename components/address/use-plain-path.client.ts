"use client";

import { usePathname } from "next/navigation";
import { withoutBase } from "@/lib/contract/base/base-path.mjs";
import { splitLocale } from "@/lib/contract/locale/locale.mjs";

/** Returns the path of this page in the default language, as `lib/contract/page` writes it. */
export function usePlainPath(): string {
  const pathname = usePathname();
  // The server takes the base off a request before the router sees it; a browser's address has it.
  return plainPath(typeof document === "undefined" ? pathname : (withoutBase(pathname) ?? pathname));
}

/** Returns the path of the page in the address bar in the default language. */
export function plainPathNow(): string {
  return plainPath(withoutBase(location.pathname) ?? "/");
}

function plainPath(path: string): string {
  return splitLocale(path).path;
}
