import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { Region } from "@/lib/mar/region";
import { SCHEMA } from "../sql/migrate-postgres";
import type { Sql } from "../sql/tables";
import { contained, fullText } from "./engine";
import type { Plan } from "./plan";
import type { TagRow } from "./row";

/** Rows of a region whose ids are below `at`, the highest first; not below `lower`, or of so many candidates. */
type Span = { at: number; lower: number | { count: number }; limit: number };

/** A way to the candidates of one search. */
export type Candidates = {
  /** How many tags are examined at a time, by the number of the span; `undefined` for all. */
  sizes: readonly (number | undefined)[];
  /** Returns the lowest id of so many below one; `undefined` if there are fewer. */
  lowest(at: number, count: number): Promise<number | undefined>;
  /** @param isFirst true for the first span, whose rows are read one after another where that is cheaper */
  rows(span: Span, isFirst: boolean): Promise<TagRow[]>;
};

/** Candidates by SQLite's full-text table, which gives them in their order. */
export function sqliteCandidates(db: Sql, region: Region, { terms, conditions }: Plan): Candidates {
  const question = fullText(terms);
  const all = sql.join([sql`1 = 1`, ...conditions], sql` and `);
  const lowest = (at: number, count: number) =>
    terms.length === 0
      ? lowestOfRegion("tags", region, at, count)
      : sql<{ id: number }>`select rowid as id from tag_terms where tag_terms match ${question}
          and rowid < ${at} order by rowid desc limit 1 offset ${count - 1}`;
  return {
    sizes: conditions.length > 0 ? [1_000, 4_000] : [undefined],
    lowest: async (at, count) => (await lowest(at, count).execute(db)).rows[0]?.id,
    rows: async ({ at, lower: given, limit }) => {
      const lower = typeof given === "number" ? given : sql`coalesce((${lowest(at, given.count)}), 0)`;
      const found =
        terms.length === 0
          ? sql<TagRow>`select t.* from tags as t where t.region = ${region} and t.id < ${at} and t.id >= ${lower}
              and ${all} order by t.id desc limit ${limit}`
          : sql<TagRow>`select t.* from tag_terms as f join tags as t on t.id = f.rowid
              where f.tag_terms match ${question} and f.rowid < ${at} and f.rowid >= ${lower}
              and ${all} order by f.rowid desc limit ${limit}`;
      return (await found.execute(db)).rows;
    },
  };
}

/**
 * Candidates by PostgreSQL's inverted index, which has no order: it is asked for a span at a time. The first span is read row by
 * row, as most searches find a page of tags there.
 */
export function postgresCandidates(db: Sql, region: Region, { terms, words, facets, conditions }: Plan): Candidates {
  const table = `${SCHEMA}.tags`;
  const tags = sql`${sql.table(table)} as t`;
  const walked = sql.join([sql`1 = 1`, ...words.map(hasWord), ...facets.map(hasFacet), ...conditions], sql` and `);
  return {
    sizes: terms.length > 0 ? [2_000, 60_000, 200_000] : conditions.length > 0 ? [4_000, 20_000] : [undefined],
    lowest: async (at, count) => (await lowestOfRegion(table, region, at, count).execute(db)).rows[0]?.id,
    rows: async ({ at, lower: given, limit }, isFirst) => {
      const lower =
        typeof given === "number" ? given : sql`coalesce((${lowestOfRegion(table, region, at, given.count)}), 0)`;
      const span = sql`t.region = ${region} and t.id < ${at} and t.id >= ${lower}`;
      const found =
        isFirst || terms.length === 0
          ? sql<TagRow>`select t.* from ${tags} where ${span} and ${walked} order by t.id desc limit ${limit}`
          : sql<TagRow>`with t as materialized (select t.* from ${tags} where ${span} and ${contained(terms, SCHEMA, "t")})
              select t.* from t where ${sql.join([sql`1 = 1`, ...conditions], sql` and `)} order by t.id desc limit ${limit}`;
      return (await found.execute(db)).rows;
    },
  };
}

const hasWord = (word: string) => sql<boolean>`strpos(lower(t.repository || ':' || t.tag), ${word}) > 0`;

function hasFacet(group: readonly string[]): RawBuilder<boolean> {
  const has = (facet: string) => sql`strpos(' ' || t.facets || ' ', ${` ${facet} `}) > 0`;
  return sql<boolean>`(${sql.join(group.map(has), sql` or `)})`;
}

function lowestOfRegion(table: string, region: Region, at: number, count: number): RawBuilder<{ id: number }> {
  return sql<{ id: number }>`select id from ${sql.table(table)} where region = ${region} and id < ${at}
    order by id desc limit 1 offset ${count - 1}`;
}
