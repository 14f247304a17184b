import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { root } from "../../scripts/root.mjs";

const TIMEOUT_MS = 600_000;
/** `server-only` is empty under this condition, as in Next. */
const COMMAND = ["--conditions=react-server", "--import", "tsx", "bench/store/measure.ts"];

/**
 * Measures writes to the store and questions to it, in SQLite and in PostgreSQL.
 * @type {import("./parts.mjs").Part}
 */
export async function measureStore() {
  const { stdout } = await promisify(execFile)(process.execPath, COMMAND, { cwd: root, timeout: TIMEOUT_MS });
  /** @type {Record<string, string | number>[]} */
  const rows = JSON.parse(stdout);
  return {
    title: "The store: 100,000 observations, and questions to it",
    columns: Object.keys(rows[0] ?? {}),
    rows: rows.map((row) => Object.values(row).map(String)),
  };
}
