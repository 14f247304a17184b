/** Writes a number with its digits in groups of three, as English and Chinese do: `4,211`, `95.9`. */
export function groupDigits(value: number): string {
  const [whole = "", fraction] = String(Math.abs(value)).split(".");
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return `${value < 0 ? "-" : ""}${groups.join(",")}${fraction ? `.${fraction}` : ""}`;
}
