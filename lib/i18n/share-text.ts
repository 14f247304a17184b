import type { Locale } from "@/lib/contract/locale/locale.mjs";

/**
 * Returns the per cent of a share of 0 to 1, as a number of a language: `0`, `<1`, `33`, `100`. Only exact values are 0 and
 * 100. The sign, and its place, are the catalog's.
 */
export function shareText(share: number, locale: Locale): string {
  const [sign, percent] =
    share > 0 && share < 0.01 ? ["<", 1] : share < 1 && share > 0.99 ? [">", 99] : ["", Math.round(share * 100)];
  return sign + percent.toLocaleString(locale);
}
