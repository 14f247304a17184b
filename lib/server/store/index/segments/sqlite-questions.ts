import "server-only";
import type { Ask } from "../../sql/ask";
import type { TagRow } from "../row";
import { MOST_WORDS } from "../vocabulary";
import { decodeFirsts } from "./ids";
import { type IdBlock, PENDING, type Questions, type TermPosting } from "./questions";

/** SQLite joins tables in the order in which they are named, where they are joined crosswise. */
const WORDS = `select distinct w.word from json_each(?) as p cross join words as w where w.word in (
  select word from words where word >= p.value and word < p.value || char(127) order by word limit ${MOST_WORDS + 1})`;

const WAITING = `select t.* from tag_pending as p cross join tags as t on t.id = p.id
  where p.region = ? and p.id >= ? and p.id < ? and not exists (
    select 1 from json_each(?) as w where instr(lower(t.repository || ':' || t.tag), w.value) = 0)
  order by p.id desc limit ${PENDING}`;

const SETTLED = "select not exists (select 1 from tag_pending where region = ?) as settled";

const SEGMENTS = "select number, docs, firsts from tag_segments where region = ? and state = 'ready'";

/** Numbers of one value, which reads faster than several: below these limits are chunks, counted from the middle, and ranges. */
const CHUNKS = 2 ** 24;
const RANGES = 2 ** 10;
const POSTINGS = `select (t.key * ${RANGES} + r.key) * ${CHUNKS} + p.chunk + ${CHUNKS / 2} as at, p.docs from json_each(?) as r cross join json_each(?) as t
  cross join tag_postings as p
  where p.segment = r.value ->> 0 and p.term = t.value and p.chunk between r.value ->> 1 and r.value ->> 2`;

const IDS = `select i.segment, i.block, i.ids from json_each(?) as b cross join tag_ids as i
  where i.segment = b.value ->> 0 and i.block = b.value ->> 1`;

const WALK = "select t.* from tags as t where t.region = ? and t.id >= ? and t.id < ? order by t.id desc limit ?";

/** Returns the questions in the words of SQLite. */
export function sqliteQuestions(ask: Ask): Questions {
  const pending: Questions["pending"] = (region, { from, below }, words) =>
    ask<TagRow>(WAITING, [region, from, below, JSON.stringify(words)]);
  return {
    begin: async ({ region, range, prefixes, words }) => {
      const found = prefixes.length === 0 ? [] : await ask<{ word: string }>(WORDS, [JSON.stringify(prefixes)]);
      const [{ settled } = { settled: 0 }] = await ask<{ settled: number }>(SETTLED, [region]);
      const waiting = settled === 1 ? [] : await pending(region, range, words);
      const segments = await ask<{ number: number; docs: number; firsts: Uint8Array }>(SEGMENTS, [region]);
      return {
        words: found.map(({ word }) => word),
        pending: waiting,
        isSettled: settled === 1,
        segments: segments.map(({ firsts, ...segment }) => ({ ...segment, firsts: decodeFirsts(firsts) })),
      };
    },
    pending,
    postings: async (ranges, terms) => {
      const found: TermPosting[] = [];
      for (let from = 0; from < ranges.length; from += RANGES) {
        const part = ranges.slice(from, from + RANGES);
        const values = JSON.stringify(part.map(({ segment, low, high }) => [segment, low, high]));
        const rows = await ask<{ at: number; docs: Uint8Array }>(POSTINGS, [values, JSON.stringify(terms)]);
        for (const { at, docs } of rows) {
          const place = Math.floor(at / CHUNKS);
          const { segment } = part[place % RANGES] ?? { segment: 0 };
          const term = terms[Math.floor(place / RANGES)] ?? "";
          found.push({ segment, term, chunk: (at % CHUNKS) - CHUNKS / 2, docs });
        }
      }
      return found;
    },
    ids: (blocks) => {
      const values = blocks.map(({ segment, block }) => [segment, block]);
      return ask<IdBlock & { ids: Uint8Array }>(IDS, [JSON.stringify(values)]);
    },
    rows: (ids) =>
      ask<TagRow>("select t.* from json_each(?) as j cross join tags as t on t.id = j.value", [JSON.stringify(ids)]),
    known: async (ids) => {
      const found = await ask<{ id: number }>(
        "select t.id from json_each(?) as j cross join tags as t on t.id = j.value",
        [JSON.stringify(ids)],
      );
      return found.map(({ id }) => id);
    },
    walk: (region, { from, below }, limit) => ask<TagRow>(WALK, [region, from, below, limit]),
  };
}
