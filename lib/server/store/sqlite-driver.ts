import "server-only";
import type { Driver } from "./guard/driver";
import type { SqliteOptions } from "./open-sqlite";
import { sqliteProblem } from "./sql/sqlite-problem";
import { openSqliteThread } from "./thread/sqlite-thread";

/** Returns the driver of a SQLite file. */
export function sqliteDriver(path: string, options: SqliteOptions): Driver {
  let bytes = () => 0;
  return {
    kind: "sqlite",
    open: async () => {
      const opened = await openSqliteThread(path, options);
      bytes = opened.bytes;
      return opened.store;
    },
    problemOf: (error) => sqliteProblem(path, error),
    bytes: () => bytes(),
  };
}
