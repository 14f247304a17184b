import "server-only";
import { sql } from "kysely";
import { inParts } from "../sql/parts";
import type { Sql, SqlTransaction } from "../sql/tables";
import { packed, unpacked } from "./packed";

/** An SBOM that has one of the packages that are looked for. */
export type SbomRow = { id: number; subject: string; platform: string | null };

/** SBOMs below an id, the highest first. */
export type SbomPage = { below: number; limit: number };

/** Which SBOM has which packages, both ways. */
export type Postings = {
  /** Returns the form in which an SBOM's own row has the numbers of its packages, ascending. */
  column(components: readonly number[]): Uint8Array | readonly number[];
  write(trx: SqlTransaction, id: number, components: readonly number[]): Promise<void>;
  drop(trx: SqlTransaction, ids: readonly number[]): Promise<void>;
  find(db: Sql, components: readonly number[], page: SbomPage): Promise<SbomRow[]>;
  /** Returns which of some packages SBOMs have, by the numbers of those. */
  among(db: Sql, ids: readonly number[], components: readonly number[]): Promise<Map<number, number[]>>;
};

/** SQLite: a full-text table whose words are numbers, so that each takes a byte or two, in the order of the SBOMs. */
export const SQLITE_POSTINGS: Postings = {
  column: packed,
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
  async among(db, ids, components) {
    const wanted = new Set(components);
    const found = new Map<number, number[]>();
    for (const part of inParts(ids)) {
      const rows = await db.selectFrom("sboms").select(["id", "components"]).where("id", "in", part).execute();
      for (const { id, components: column } of rows) {
        const all = column instanceof Uint8Array ? unpacked(column) : column;
        found.set(
          id,
          all.filter((number) => wanted.has(number)),
        );
      }
    }
    return found;
  },
};
