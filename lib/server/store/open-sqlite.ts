import "server-only";
import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import type { StoreLimits } from "./limits";
import { openReader } from "./open-sqlite-reader";
import { MIGRATIONS } from "./sql/migrations";
import { openSqlite, SQLITE } from "./sql/open-sqlite";
import { sqlStore } from "./sql/sql-store";
import { problemOf, sqliteProblem } from "./sql/sqlite-problem";
import type { Store } from "./store";

/** Marks files as ours: "MARD". */
const APPLICATION_ID = 0x4d415244;
/** How long writes are gathered, in milliseconds. */
const GATHERED_MILLISECONDS = 50;
/** How long a statement waits for another process, in milliseconds: it blocks this thread. */
const LOCK_MILLISECONDS = 20;

export type SqliteOptions = {
  mostContentBytes: number;
  gatheredMilliseconds?: number;
  limits?: Partial<StoreLimits>;
};

/**
 * Opens a SQLite file in WAL mode, and creates it if there is none. Brings its schema up to date. Its queries hold the thread that calls it:
 * servers use `openSqliteThread`.
 * @throws StoreProblem; a file that is not ours, or of a newer schema, is never written
 */
export function openSqliteStore(
  path: string,
  options: SqliteOptions,
): { store: Store; database: DatabaseSyncInstance } {
  const file = resolve(path);
  let opened: ReturnType<typeof openSqlite> | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    opened = openSqlite(file);
    prepare(opened.database, file);
  } catch (error) {
    opened?.database.close();
    throw opened ? sqliteProblem(file, error) : problemOf(file, "unreachable", error);
  }
  const { db, database } = opened;
  const { ino } = statSync(file);
  const reader = openReader(file);
  const store = sqlStore({
    db,
    reader: reader.db,
    generation: reader.generation,
    mostBytes: options.mostContentBytes,
    limits: options.limits,
    isRefusal: (error) => sqliteProblem(file, error).code === "failed",
    close: () => {
      reader.database.close();
      if (!database.isOpen) return;
      // The driver closes for good when its statements are collected: the file must be whole before.
      try {
        database.exec("pragma wal_checkpoint(truncate)");
      } finally {
        database.close();
      }
    },
    bytes: async () => [file, `${file}-wal`, `${file}-shm`].reduce((sum, part) => sum + sizeOf(part), 0),
    delay: options.gatheredMilliseconds ?? GATHERED_MILLISECONDS,
    // A file that was deleted or replaced takes writes all the same, and loses them.
    begin: async () => {
      if (inodeOf(file) !== ino) throw problemOf(file, "unreachable", new Error("it was deleted or replaced"));
    },
  });
  return { store, database };
}

function inodeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino;
}

/** Returns the bytes of a file; 0 if there is none. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function prepare(database: DatabaseSyncInstance, file: string): void {
  database.exec(`pragma busy_timeout = ${LOCK_MILLISECONDS}`);
  // In WAL mode a killed process loses nothing with this, and the thread does not wait for the disk at each commit.
  database.exec("pragma synchronous = normal");
  // Nothing is written before it is known whose file it is.
  const version = versionOf(database, file);
  if (version === MIGRATIONS.length) return;
  database.exec("pragma journal_mode = wal");
  database.exec("begin immediate");
  try {
    const now = versionOf(database, file);
    for (const migration of MIGRATIONS.slice(now)) {
      for (const statement of migration(SQLITE)) database.exec(statement);
    }
    database.exec(`pragma application_id = ${APPLICATION_ID}`);
    database.exec(`pragma user_version = ${MIGRATIONS.length}`);
    database.exec("commit");
  } catch (error) {
    database.exec("rollback");
    throw error;
  }
}

/** Returns the version of the schema; 0 for an empty file. */
function versionOf(database: DatabaseSyncInstance, file: string): number {
  const value = (pragma: string) => Number(Object.values(database.prepare(`pragma ${pragma}`).get())[0]);
  const version = value("user_version");
  if (value("application_id") !== APPLICATION_ID) {
    const { tables } = database.prepare("select count(*) as tables from sqlite_master").get();
    if (version !== 0 || Number(tables) > 0) throw problemOf(file, "another-program");
  }
  if (version > MIGRATIONS.length) throw problemOf(file, "newer-schema");
  return version;
}
