import "server-only";
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from "kysely";
import { LRUCache } from "lru-cache";
import type { Dialect } from "./dialect";
import { rowsAsJson } from "./rows-as-json";
import type { Sql, Tables } from "./tables";

export const SQLITE: Dialect = { text: "text", bytes: "blob", isShared: false };

/** Prepared statements kept per database. */
const STATEMENTS = 200;

/** Opens a SQLite database, and returns it with Kysely's form of it. */
export function openSqlite(
  path: string,
  options: { readOnly?: boolean } = {},
): { db: Sql; database: DatabaseSyncInstance } {
  const database = new DatabaseSync(path, options);
  const dialect = new SqliteDialect({ database: adapted(database) });
  return { db: new Kysely<Tables>({ dialect }), database };
}

/** Node's interface of SQLite as Kysely wants it. */
function adapted(database: DatabaseSyncInstance): SqliteDatabase {
  const prepared = new LRUCache<string, SqliteStatement>({ max: STATEMENTS });
  return {
    close: () => database.isOpen && database.close(),
    prepare(text) {
      // SQLite itself ends a transaction for which the disk has no room.
      if (text === "rollback" && !database.isTransaction) return NO_STATEMENT;
      const known = prepared.get(text);
      if (known) return known;
      const made = adaptedStatement(database, text);
      prepared.set(text, made);
      return made;
    },
  };
}

const NO_STATEMENT: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

function adaptedStatement(database: DatabaseSyncInstance, text: string): SqliteStatement {
  const statement = database.prepare(text);
  const columns = statement.columns();
  return {
    reader: columns.length > 0,
    all: rowsAsJson(database, text, statement) ?? ((parameters) => statement.all(...parameters)),
    run: (parameters) => statement.run(...parameters),
    iterate: (parameters) => statement.iterate(...parameters),
  };
}
