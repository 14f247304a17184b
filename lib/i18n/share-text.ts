import type { Locale } from "./catalogs";

/**
 * Returns a share of 0 to 1 in per cent, in a language: `0 %`, `<1 %`, `33 %`, `100 %`. Writes 0 % and 100 % only for exact
 * values.
 */
export function shareText(share: number, locale: Locale): string {
  const percent = (value: number) => value.toLocaleString(locale, { style: "percent" }).replace(/(?<=[0-9])%/, " %");
  if (share > 0 && share < 0.01) return `<${percent(0.01)}`;
  if (share < 1 && share > 0.99) return `>${percent(0.99)}`;
  return percent(share);
}
