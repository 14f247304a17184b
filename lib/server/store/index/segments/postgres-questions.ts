import "server-only";
import { sql } from "kysely";
import type { Region } from "@/lib/mar/region";
import { SCHEMA } from "../../sql/migrate-postgres";
import type { Sql } from "../../sql/tables";
import type { IdRange } from "../id-range";
import type { TagRow } from "../row";
import { MOST_WORDS } from "../vocabulary";
import { decodeFirsts } from "./ids";
import { type IdBlock, PENDING, type Questions, type TermPosting } from "./questions";

const table = (name: string) => sql.table(`${SCHEMA}.${name}`);

/** Returns the questions in the words of PostgreSQL. `offset 0` keeps it from reading a table whole to join it. */
export function postgresQuestions(db: Sql): Questions {
  const waiting = (region: Region, { from, below }: IdRange, words: readonly string[]) => sql`select t.*
    from ${table("tag_pending")} as p join ${table("tags")} as t on t.id = p.id
    where p.region = ${region} and p.id >= ${from} and p.id < ${below}
    and not exists (select 1 from unnest(${[...words]}::text[]) as w(word)
      where strpos(lower(t.repository || ':' || t.tag), w.word) = 0)
    order by p.id desc limit ${PENDING}`;
  return {
    begin: async ({ region, range, prefixes, words }) => {
      const found = sql<{
        words: string[] | null;
        pending: TagRow[] | null;
        segments: [number, string][] | null;
      }>`select
        (select json_agg(distinct w.word) from unnest(${[...prefixes]}::text[]) as p(prefix) cross join lateral (
          select word from ${table("words")} where word >= p.prefix and word < p.prefix || chr(127)
          order by word limit ${MOST_WORDS + 1}) as w) as words,
        (select json_agg(p) from (${waiting(region, range, words)}) as p) as pending,
        (select json_agg(json_build_array(number, encode(firsts, 'base64'))) from ${table("tag_segments")}
          where region = ${region} and state = 'ready') as segments`;
      const [row] = (await found.execute(db)).rows;
      const segments = (row?.segments ?? []).map(([number, firsts]) => {
        return { number, firsts: decodeFirsts(Buffer.from(firsts, "base64")) };
      });
      return { words: row?.words ?? [], pending: row?.pending ?? [], segments };
    },
    pending: async (...of) => (await sql<TagRow>`${waiting(...of)}`.execute(db)).rows,
    postings: async (ranges, terms) => {
      const column = (of: (range: (typeof ranges)[number]) => number) => sql`${ranges.map(of)}::int[]`;
      const found = sql<TermPosting>`select p.segment, p.term, p.chunk, p.docs
        from unnest(${column(({ segment }) => segment)}, ${column(({ low }) => low)}, ${column(({ high }) => high)})
          as r(segment, low, high)
        cross join unnest(${[...terms]}::text[]) as t(term)
        cross join lateral (select * from ${table("tag_postings")} as p where p.segment = r.segment and p.term = t.term
          and p.chunk between r.low and r.high offset 0) as p`;
      return (await found.execute(db)).rows;
    },
    ids: async (blocks) => {
      const column = (of: (block: IdBlock) => number) => sql`${blocks.map(of)}::int[]`;
      const found = sql<IdBlock & { ids: Uint8Array }>`select i.segment, i.block, i.ids
        from unnest(${column(({ segment }) => segment)}, ${column(({ block }) => block)}) as b(segment, block)
        cross join lateral (select * from ${table("tag_ids")} as i where i.segment = b.segment and i.block = b.block
          offset 0) as i`;
      return (await found.execute(db)).rows;
    },
    rows: async (ids) => {
      const found = sql<TagRow>`select t.* from ${table("tags")} as t where t.id = any(${[...ids]}::bigint[])`;
      return (await found.execute(db)).rows;
    },
    known: async (ids) => {
      const found = sql<{ id: number }>`select t.id from ${table("tags")} as t where t.id = any(${[...ids]}::bigint[])`;
      return (await found.execute(db)).rows.map(({ id }) => id);
    },
    walk: async (region, { from, below }, limit) => {
      const found = sql<TagRow>`select t.* from ${table("tags")} as t where t.region = ${region} and t.id >= ${from}
        and t.id < ${below} order by t.id desc limit ${limit}`;
      return (await found.execute(db)).rows;
    },
  };
}
