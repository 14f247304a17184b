import "server-only";
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import type { Generation } from "./index/known/generation";
import { Searcher } from "./index/searcher";
import { findPackages } from "./packages/find-packages";
import { SQLITE_POSTINGS } from "./packages/postings";
import { askOf } from "./sql/ask";
import { openSqlite } from "./sql/open-sqlite";
import type { Sql } from "./sql/tables";
import type { Store } from "./store";

/** Pages of the file that questions keep: searches read the same ones again and again. */
const CACHE_KIBIBYTES = 4_000;

type Reader = { db: Sql; database: DatabaseSyncInstance; generation: Generation };

/** Opens a connection that only reads: it sees what is committed, so that no question waits for the end of a transaction. */
export function openReader(file: string): Reader {
  const { db, database } = openSqlite(file, { readOnly: true });
  database.exec(`pragma cache_size = -${CACHE_KIBIBYTES}`);
  // SQLite counts what other connections commit.
  const version = database.prepare("pragma data_version");
  return { db, database, generation: () => String(version.get().data_version) };
}

/** What answers searches of a SQLite file that is open elsewhere, in the shape of a store. */
export type Finder = {
  index: Pick<Store["index"], "search" | "placesOf">;
  packages: Pick<Store["packages"], "find">;
  whole: Pick<Store, "close">;
};

/** Opens a SQLite file, whose schema is up to date, for searches alone. */
export function openFinder(file: string): Finder {
  const { db, database, generation } = openReader(file);
  return {
    index: new Searcher({ db, ask: askOf(db), isPostgres: false, generation }),
    packages: { find: (region, search, page) => findPackages(db, SQLITE_POSTINGS, region, search, page) },
    whole: { close: async () => database.close() },
  };
}
