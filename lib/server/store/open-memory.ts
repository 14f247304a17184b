import "server-only";
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import type { StoreLimits } from "./limits";
import { MIGRATIONS } from "./sql/migrations";
import { openSqlite, SQLITE } from "./sql/open-sqlite";
import { sqlStore } from "./sql/sql-store";
import type { Store } from "./store";

type Options = {
  /** Of content: none by default, as the caches in front of the store have it already. */
  mostContentBytes?: number;
  /** Of everything, in memory. The oldest quarter goes when it is reached. */
  mostBytes?: number;
  limits?: Partial<StoreLimits>;
};

/** A store in memory, how many bytes it takes, and its database. */
export type MemoryStore = { store: Store; bytes: () => number; database: DatabaseSyncInstance };

const MB = 1e6;

/**
 * Opens a store that ends with the process: a SQLite database in memory, as one set of queries answers the same everywhere.
 */
export function openMemoryStore({ mostContentBytes = 0, mostBytes = 32 * MB, limits }: Options = {}): MemoryStore {
  const { db, database } = openSqlite(":memory:");
  for (const migration of MIGRATIONS) for (const statement of migration(SQLITE)) database.exec(statement);
  const size = database.prepare(
    "select (page_count - freelist_count) * page_size as used, page_count * page_size as bytes from pragma_page_count, pragma_page_size, pragma_freelist_count",
  );
  let bytes = 0;
  const measure = () => {
    const found = size.get();
    bytes = Number(found.bytes);
    if (Number(found.used) > mostBytes) forgetOldest(database);
  };
  measure();
  const store = sqlStore({
    db,
    mostBytes: mostContentBytes,
    limits,
    delay: 0,
    afterWrites: measure,
    isNew: true,
    bytes: async () => bytes,
  });
  return { store, bytes: () => bytes, database };
}

/** Deletes the quarter of the rows that was seen least recently. The room is used again. */
function forgetOldest(database: DatabaseSyncInstance): void {
  for (const [table, time] of [
    ["observations", "last_seen"],
    ["places", "seen_at"],
    ["parts", "seen_at"],
    ["lifecycles", "read_at"],
    ["lists", "read_at"],
    ["unwatched", "until"],
  ]) {
    database.exec(`delete from ${table} where rowid in
      (select rowid from ${table} order by ${time} limit (select count(*) / 4 + 1 from ${table}))`);
  }
  database.exec(
    "delete from built_images where id in (select id from built_images order by id limit (select count(*) / 4 + 1 from built_images))",
  );
  database.exec("delete from built_chains where image not in (select id from built_images)");
  // Those of images that were built first; their images count as not read.
  database.exec(
    "delete from sboms where id in (select id from sboms order by id limit (select count(*) / 4 + 1 from sboms))",
  );
  database.exec("delete from sbom_terms where rowid not in (select id from sboms)");
  database.exec(
    "delete from sbom_images where id in (select image from sbom_uses where sbom not in (select id from sboms))",
  );
  database.exec(
    "delete from sbom_uses where image not in (select id from sbom_images) or sbom not in (select id from sboms)",
  );
  database.exec("delete from package_versions where (select count(*) from sboms) = 0");
  database.exec("delete from package_names where (select count(*) from sboms) = 0");
  database.exec("delete from images where digest not in (select digest from places)");
  // With the lowest ids: of images that were built first.
  database.exec(
    "delete from tags where id in (select id from tags order by id limit (select count(*) / 4 + 1 from tags))",
  );
  // What is left is put into segments anew. Those that were stay as names: no other gets their numbers.
  database.exec("update tag_segments set state = 'left', left_at = 0");
  for (const table of ["tag_ids", "tag_postings", "tag_pending"]) database.exec(`delete from ${table}`);
  database.exec("insert into tag_pending (region, id) select region, id from tags");
  database.exec(`update covered set tags = (select count(*) from tags
    where tags.region = covered.region and tags.repository = covered.repository)`);
}
