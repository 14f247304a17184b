import "server-only";
import { type RawBuilder, sql } from "kysely";
import { inParts } from "../sql/parts";
import type { SqlTransaction } from "../sql/tables";

/** Terms of one row: of each group, one term must be there. */
export type Terms = readonly (readonly string[])[];

/** Where the terms of tags are: SQLite has a full-text table, PostgreSQL an inverted index of an expression. */
export type Engine = {
  /** Writes the terms of rows, in place of those that they had. */
  write(trx: SqlTransaction, rows: readonly { id: number; terms: string }[]): Promise<void>;
  drop(trx: SqlTransaction, ids: readonly number[]): Promise<void>;
};

/** A full-text table without its texts. */
export const SQLITE_TERMS: Engine = {
  async write(trx, rows) {
    await this.drop(
      trx,
      rows.map(({ id }) => id),
    );
    for (const part of inParts(rows)) {
      const values = part.map(({ id, terms }) => sql`(${id}, ${terms})`);
      await sql`insert into tag_terms (rowid, terms) values ${sql.join(values)}`.execute(trx);
    }
  },
  async drop(trx, ids) {
    for (const part of inParts(ids)) await sql`delete from tag_terms where rowid in (${sql.join(part)})`.execute(trx);
  },
};

/** The index follows the rows. */
export const POSTGRES_TERMS: Engine = { write: async () => undefined, drop: async () => undefined };

/** Returns a question of the full-text table. A term has no quotes. */
export function fullText(terms: Terms): string {
  return terms.map((group) => `(${group.map((term) => `"${term}"`).join(" OR ")})`).join(" AND ");
}

/** Returns a condition in the words of the inverted index. */
export function contained(terms: Terms, schema: string, table: string): RawBuilder<boolean> {
  const column = sql`${sql.id(schema, "search_terms")}(${sql.ref(`${table}.repository`)}, ${sql.ref(`${table}.tag`)}, ${sql.ref(`${table}.facets`)})`;
  const all = terms.flatMap((group) => (group.length === 1 ? group : []));
  const choices = terms.filter((group) => group.length > 1);
  const array = (group: readonly string[]) => sql`array[${sql.join(group)}]::text[]`;
  const conditions = [
    ...(all.length > 0 ? [sql`${column} @> ${array(all)}`] : []),
    ...choices.map((group) => sql`${column} && ${array(group)}`),
  ];
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}
