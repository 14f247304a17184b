import "server-only";
import { sql } from "kysely";
import { SCHEMA } from "../sql/migrate-postgres";
import type { Sql } from "../sql/tables";
import type { Postings, SbomPage, SbomRow } from "./postings";

/** Packages that PostgreSQL compares with those of an SBOM one by one. It does not know what more of them cost. */
const FEW = 16;
/** SBOMs that are looked through for many packages: what many have is found there, what few have is found by the index. */
const LATEST = 400;

const SBOMS = sql.table(`${SCHEMA}.sboms`);

/** PostgreSQL: an inverted index of the list of numbers. */
export const POSTGRES_POSTINGS: Postings = {
  column: (components) => components,
  write: async () => undefined,
  drop: async () => undefined,
  async find(db, components, page) {
    if (components.length <= FEW) return byIndex(db, components, page);
    const rows = await amongLatest(db, components, page);
    if (rows.length === page.limit) return rows;
    return db.transaction().execute(async (trx) => {
      // It takes the index for dear where there are many numbers, and would rather compare each of them with each of each SBOM.
      await sql`set local enable_seqscan = off`.execute(trx);
      await sql`set local enable_indexscan = off`.execute(trx);
      // Nor may it go by the ids instead.
      return byIndex(trx, components, page, sql`id + 0`);
    });
  },
  async among(db, ids, components) {
    if (ids.length === 0) return new Map();
    const { rows } = await sql<{ id: number; found: string | null }>`select id, (select string_agg(c.number::text, ' ')
        from unnest(components) as c(number) where c.number = any(${[...components]}::integer[])) as found
      from ${SBOMS} where id = any(${[...ids]}::integer[])`.execute(db);
    return new Map(rows.map(({ id, found }) => [id, numbersIn(found ?? "")]));
  },
};

async function byIndex(
  db: Sql,
  components: readonly number[],
  { below, limit }: SbomPage,
  id = sql`id`,
): Promise<SbomRow[]> {
  const { rows } = await sql<SbomRow>`select id, subject, platform from ${SBOMS}
    where components && ${[...components]}::integer[] and ${id} < ${below} order by id desc limit ${limit}`.execute(db);
  return rows;
}

/** Looks each number of an SBOM up in a hash table of those that are wanted. */
async function amongLatest(db: Sql, components: readonly number[], { below, limit }: SbomPage): Promise<SbomRow[]> {
  const { rows } = await sql<SbomRow>`select id, subject, platform
    from (select * from ${SBOMS} where id < ${below} order by id desc limit ${LATEST}) as latest
    where exists (select from unnest(components) as c(number) where c.number = any(${[...components]}::integer[]))
    order by id desc limit ${limit}`.execute(db);
  return rows;
}

const numbersIn = (text: string) =>
  text
    .split(" ")
    .filter(Boolean)
    .map(Number)
    .sort((a, b) => a - b);
