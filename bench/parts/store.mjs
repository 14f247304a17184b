import { runProgram } from "../store/run.mjs";

/**
 * Measures writes to the store and questions to it, in SQLite and in PostgreSQL.
 * @type {import("./parts.mjs").Part}
 */
export async function measureStore() {
  /** @type {Record<string, string | number>[]} */
  const rows = JSON.parse(await runProgram("measure.ts"));
  return {
    title: "The store: 100,000 observations, and questions to it",
    columns: Object.keys(rows[0] ?? {}),
    rows: rows.map((row) => Object.values(row).map(String)),
  };
}
