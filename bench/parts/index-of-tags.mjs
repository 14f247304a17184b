import { runProgram } from "../store/run.mjs";

/**
 * Measures searches in an index of 500,000 tags (or `BENCH_TAGS`), in SQLite and in PostgreSQL. Takes some minutes to fill both.
 * @type {import("./parts.mjs").Part}
 */
export async function measureIndex() {
  /** @type {Record<string, string | number>[]} */
  const rows = JSON.parse(await runProgram("index.ts"));
  return {
    title: `The index of tags: ${Number(process.env.BENCH_TAGS ?? 500_000).toLocaleString("en")} in 3,000 repositories`,
    columns: Object.keys(rows[0] ?? {}),
    rows: rows.map((row) => Object.values(row).map(String)),
  };
}
