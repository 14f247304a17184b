import "server-only";
import { SqlBases } from "../bases/sql-bases";
import { SqlContent } from "../content/sql-content";
import type { Generation } from "../index/known/generation";
import { SqlIndex } from "../index/sql-index";
import { STORE_LIMITS, type StoreLimits } from "../limits";
import { SharedTurns } from "../lists/shared-turns";
import { SqlLists } from "../lists/sql-lists";
import { SqlObservations } from "../observations/sql-observations";
import { SqlPackages } from "../packages/sql-packages";
import { SqlReader } from "../reader/sql-reader";
import type { Store, StoreSize } from "../store";
import { SqlSummaries } from "../summary/sql-summaries";
import type { Ask } from "./ask";
import type { Sql, SqlTransaction } from "./tables";
import { WriteQueue } from "./write-queue";

type Options = {
  db: Sql;
  /** Answers questions; `db` does if it is left out. */
  reader?: Sql;
  /** Asks what searches ask; `reader` does if it is left out. */
  ask?: Ask;
  /** Changes with what `reader` answers from; if it is left out, what this process writes is all that changes it. */
  generation?: Generation;
  /** Of content. */
  mostBytes: number;
  limits?: Partial<StoreLimits> | undefined;
  /** How long writes are gathered, in milliseconds. */
  delay: number;
  /** Returns the bytes of the database. */
  bytes: () => Promise<number>;
  /** True if other processes write to it as well. */
  isShared?: boolean;
  /** Begins each transaction; if it rejects, the writes fail. */
  begin?: (trx: SqlTransaction) => Promise<void>;
  /** Returns true if an error concerns a statement, and not the database. */
  isRefusal?: ((error: unknown) => boolean) | undefined;
  /** Called after each transaction. */
  afterWrites?: () => void;
  /** True if the database is new. */
  isNew?: boolean;
  /** Closes a database that no query has used yet. */
  close?: () => void;
};

/** Returns the store in a database whose schema is up to date. */
export function sqlStore(options: Options): Store {
  const { db, reader = db, mostBytes, delay, isShared = false, begin, isRefusal, afterWrites, close, isNew } = options;
  const limits = { ...STORE_LIMITS, ...options.limits };
  const queue = new WriteQueue({ db, delay, begin, isRefusal, afterWrites });
  const turns = isShared ? new SharedTurns({ db, queue }) : undefined;
  const content = new SqlContent({ db: reader, queue, mostBytes });
  const index = new SqlIndex({ reader, queue, isPostgres: isShared, ask: options.ask, generation: options.generation });
  const { writer } = index;
  if (!isNew) index.resume();
  const summaries = new SqlSummaries({ db: reader, queue, index: writer });
  const observations = new SqlObservations({ db: reader, queue, limits, index: writer });
  return {
    isShared,
    content,
    observations,
    tagged: async (region, repository, tag) => {
      const latest = await observations.latest(region, repository, tag);
      if (!latest?.digest) return { latest, content: undefined };
      const { digest } = latest;
      const [has, found] = await Promise.all([observations.has(region, repository, digest), content.get({ digest })]);
      return { latest, content: has ? found : undefined };
    },
    lists: new SqlLists({ db: reader, queue, turns, limits, index: writer }),
    index,
    summaries,
    size: async () => ({ bytes: await options.bytes(), rows: await rowsIn(reader) }),
    bases: new SqlBases({ db: reader, queue, limits }),
    packages: new SqlPackages({ db: reader, queue, limits, isPostgres: isShared }),
    reader: new SqlReader({ db: reader, queue, shared: isShared ? db : undefined }),
    check: () => queue.write(async (trx) => void (await trx.updateTable("totals").set({ id: 1 }).execute())),
    close: async () => {
      await summaries.close();
      await index.close();
      await queue.settled();
      await turns?.close();
      close?.();
      await db.destroy();
    },
  };
}

/** Counts one table after the other: a thread answers others in between. */
async function rowsIn(db: Sql): Promise<StoreSize["rows"]> {
  const count = async (table: keyof StoreSize["rows"]) => {
    const found = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as("rows"))
      .executeTakeFirstOrThrow();
    return Number(found.rows);
  };
  return {
    content: await count("content"),
    observations: await count("observations"),
    places: await count("places"),
    images: await count("images"),
    lists: await count("lists"),
  };
}
