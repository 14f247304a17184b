import "server-only";
import type { Driver } from "./guard/driver";
import { openSqliteStore } from "./open-sqlite";
import { sqliteProblem } from "./sql/sqlite-problem";

/** Returns the driver of a SQLite file. */
export function sqliteDriver(path: string, options: { mostContentBytes: number }): Driver {
  return {
    kind: "sqlite",
    open: async () => openSqliteStore(path, options).store,
    problemOf: (error) => sqliteProblem(path, error),
  };
}
