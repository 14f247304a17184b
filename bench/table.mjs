/** @typedef {{ title: string, columns: readonly string[], rows: readonly (readonly string[])[], notes?: readonly string[] }} Table */

/**
 * Prints a table in Markdown, ready for a document.
 * @param {Table} table
 */
export function printTable({ title, columns, rows, notes = [] }) {
  const widths = columns.map((column, at) => Math.max(column.length, ...rows.map((row) => row[at]?.length ?? 0)));
  /** @param {readonly string[]} cells */
  const line = (cells) => `| ${widths.map((width, at) => (cells[at] ?? "").padEnd(width)).join(" | ")} |`;
  console.log(`\n### ${title}\n`);
  console.log(line(columns));
  console.log(`| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`);
  for (const row of rows) console.log(line(row));
  if (notes.length > 0) console.log(`\n${notes.join("\n")}`);
}
