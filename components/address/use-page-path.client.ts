"use client";

import { useLocale } from "use-intl";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { pathIn } from "@/lib/contract/locale/locale.mjs";

/**
 * Returns a function that returns the address at which browsers find a page in this page's language. Server components use
 * `requestPath`.
 */
export function usePagePath(): (path: string) => string {
  const locale = useLocale();
  return (path) => belowBase(pathIn(path, locale));
}
