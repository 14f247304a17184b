"use client";

import { useLocale } from "use-intl";
import { pathIn } from "@/lib/contract/locale/locale.mjs";

/** Returns a function that puts the address of a page into this page's language. Server components use `requestPath`. */
export function usePagePath(): (path: string) => string {
  const locale = useLocale();
  return (path) => pathIn(path, locale);
}
