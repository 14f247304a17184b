import "server-only";
import { sql } from "kysely";
import { SCHEMA } from "../sql/migrate-postgres";
import { inParts } from "../sql/parts";
import type { Sql, SqlTransaction } from "../sql/tables";
import { packed, unpacked } from "./packed";

/** An SBOM that has one of the packages that are looked for. */
export type SbomRow = { id: number; subject: string; platform: string | null };

/** SBOMs below an id, the highest first. */
type Page = { below: number; limit: number };

/** Which SBOM has which packages, both ways. */
export type Postings = {
  /** Returns the form in which an SBOM's own row has the numbers of its packages, ascending. */
  column(components: readonly number[]): Uint8Array | readonly number[];
  /** Returns the numbers that `column` took. */
  components(column: Uint8Array | readonly number[]): readonly number[];
  write(trx: SqlTransaction, id: number, components: readonly number[]): Promise<void>;
  drop(trx: SqlTransaction, ids: readonly number[]): Promise<void>;
  find(db: Sql, components: readonly number[], page: Page): Promise<SbomRow[]>;
};

/** SQLite: a full-text table whose words are numbers, so that each takes a byte or two, in the order of the SBOMs. */
export const SQLITE_POSTINGS: Postings = {
  column: packed,
  components: (column) => (column instanceof Uint8Array ? unpacked(column) : column),
  async write(trx, id, components) {
    await sql`insert into sbom_terms (rowid, terms) values (${id}, ${components.join(" ")})`.execute(trx);
  },
  async drop(trx, ids) {
    for (const part of inParts(ids)) await sql`delete from sbom_terms where rowid in (${sql.join(part)})`.execute(trx);
  },
  async find(db, components, { below, limit }) {
    const question = components.map((each) => `"${each}"`).join(" OR ");
    const { rows } = await sql<SbomRow>`select s.id, s.subject, s.platform from sbom_terms as f
      join sboms as s on s.id = f.rowid where f.sbom_terms match ${question} and f.rowid < ${below}
      order by f.rowid desc limit ${limit}`.execute(db);
    return rows;
  },
};

/** PostgreSQL: an inverted index of the list of numbers. */
export const POSTGRES_POSTINGS: Postings = {
  column: (components) => components,
  components: (column) => [...column],
  write: async () => undefined,
  drop: async () => undefined,
  async find(db, components, { below, limit }) {
    const table = sql.table(`${SCHEMA}.sboms`);
    const { rows } = await sql<SbomRow>`select id, subject, platform from ${table}
      where components && ${[...components]}::integer[] and id < ${below} order by id desc limit ${limit}`.execute(db);
    return rows;
  },
};
