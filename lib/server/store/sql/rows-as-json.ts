import "server-only";
import type { DatabaseSyncInstance, StatementSyncInstance } from "@photostructure/sqlite";
import type { SqliteStatement } from "kysely";

/**
 * Returns a way to read all rows of a question as one text, in half the time: the driver makes each value of each row on its own.
 * Returns `undefined` for what is no question, and for bytes, which JSON does not have.
 */
export function rowsAsJson(
  database: DatabaseSyncInstance,
  text: string,
  question: StatementSyncInstance,
): SqliteStatement["all"] | undefined {
  const columns = question.columns();
  if (!text.startsWith("select ") || columns.some(({ type }) => type?.toLowerCase() === "blob")) return undefined;
  const names = columns.map(({ name }) => name);
  const list = names.map((name) => `"${name}"`).join(", ");
  const statement = database.prepare(`select json_group_array(json_array(${list})) as found from (${text})`);
  return (parameters) => {
    const found: unknown[][] = JSON.parse(String(statement.get(...parameters).found));
    return found.map((values) => {
      const row: Record<string, unknown> = {};
      for (const [at, name] of names.entries()) row[name] = values[at];
      return row;
    });
  };
}
