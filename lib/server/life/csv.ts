import "server-only";

/** Characters by which spreadsheets take a text for a formula. */
const FORMULA = /^[=+\-@\t\r\n|%]/;

/**
 * Returns rows as CSV. Texts that a spreadsheet would take for a formula get an apostrophe before them.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
