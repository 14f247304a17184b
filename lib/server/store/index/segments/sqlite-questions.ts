import "server-only";
import { sql } from "kysely";
import type { Region } from "@/lib/mar/region";
import type { Sql } from "../../sql/tables";
import type { TagRow } from "../row";
import { MOST_WORDS } from "../vocabulary";
import { decodeFirsts } from "./ids";
import { type IdBlock, PENDING, type Questions, type Segment, type TermPosting } from "./questions";

/** Returns the questions in the words of SQLite, which joins tables in the order in which they are named. */
export function sqliteQuestions(db: Sql): Questions {
  const pending: Questions["pending"] = async (region, { from, below }, words) => {
    const found = sql<TagRow>`select t.* from tag_pending as p cross join tags as t on t.id = p.id
      where p.region = ${region} and p.id >= ${from} and p.id < ${below}
      and not exists (select 1 from json_each(${JSON.stringify(words)}) as w
        where instr(lower(t.repository || ':' || t.tag), w.value) = 0)
      order by p.id desc limit ${PENDING}`;
    return (await found.execute(db)).rows;
  };
  return {
    begin: async ({ region, range, prefixes, words }) => ({
      words: await wordsFrom(db, prefixes),
      pending: await pending(region, range, words),
      segments: await readSegments(db, region),
    }),
    pending,
    postings: async (ranges, terms) => {
      const values = JSON.stringify(ranges.map(({ segment, low, high }) => [segment, low, high]));
      const found = sql<TermPosting>`select p.segment, p.term, p.chunk, p.docs from json_each(${values}) as r
        cross join json_each(${JSON.stringify(terms)}) as t cross join tag_postings as p
        where p.segment = r.value ->> 0 and p.term = t.value and p.chunk between r.value ->> 1 and r.value ->> 2`;
      return (await found.execute(db)).rows;
    },
    ids: async (blocks) => {
      const values = JSON.stringify(blocks.map(({ segment, block }) => [segment, block]));
      const found = sql<IdBlock & { ids: Uint8Array }>`select i.segment, i.block, i.ids from json_each(${values}) as b
        cross join tag_ids as i where i.segment = b.value ->> 0 and i.block = b.value ->> 1`;
      return (await found.execute(db)).rows;
    },
    rows: async (ids) => {
      const found = sql<TagRow>`select t.* from json_each(${JSON.stringify(ids)}) as j cross join tags as t on t.id = j.value`;
      return (await found.execute(db)).rows;
    },
    known: async (ids) => {
      const found = sql<{
        id: number;
      }>`select t.id from json_each(${JSON.stringify(ids)}) as j cross join tags as t on t.id = j.value`;
      return (await found.execute(db)).rows.map(({ id }) => id);
    },
    walk: async (region, { from, below }, limit) => {
      const found = sql<TagRow>`select t.* from tags as t where t.region = ${region} and t.id >= ${from}
        and t.id < ${below} order by t.id desc limit ${limit}`;
      return (await found.execute(db)).rows;
    },
  };
}

async function wordsFrom(db: Sql, prefixes: readonly string[]): Promise<string[]> {
  if (prefixes.length === 0) return [];
  const found = sql<{ word: string }>`select distinct w.word from json_each(${JSON.stringify(prefixes)}) as p
    cross join words as w where w.word in (select word from words where word >= p.value and word < p.value || char(127)
      order by word limit ${MOST_WORDS + 1})`;
  return (await found.execute(db)).rows.map(({ word }) => word);
}

async function readSegments(db: Sql, region: Region): Promise<Segment[]> {
  const rows = await db
    .selectFrom("tag_segments")
    .select(["number", "firsts"])
    .where("region", "=", region)
    .where("state", "=", "ready")
    .execute();
  return rows.map(({ number, firsts }) => ({ number, firsts: decodeFirsts(firsts) }));
}
