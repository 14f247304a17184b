/**
 * Formats a share of 0 to 1 in per cent: `0 %`, `<1 %`, `33 %`, `100 %`. Writes 0 % and 100 % only for exact values.
 */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.01) return "<1 %";
  if (share < 1 && share > 0.99) return ">99 %";
  return `${Math.round(share * 100)} %`;
}
