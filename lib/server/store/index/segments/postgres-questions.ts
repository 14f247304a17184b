import "server-only";
import type { Ask } from "../../sql/ask";
import { SCHEMA } from "../../sql/migrate-postgres";
import type { IdRange } from "../id-range";
import type { TagRow } from "../row";
import { MOST_WORDS } from "../vocabulary";
import { decodeFirsts } from "./ids";
import { type IdBlock, PENDING, type Questions, type TermPosting } from "./questions";

const waiting = (
  region: string,
  from: string,
  below: string,
  words: string,
) => `select t.* from ${SCHEMA}.tag_pending as p
  join ${SCHEMA}.tags as t on t.id = p.id where p.region = ${region} and p.id >= ${from} and p.id < ${below}
  and not exists (select 1 from unnest(${words}::text[]) as w(word)
    where strpos(lower(t.repository || ':' || t.tag), w.word) = 0)
  order by p.id desc limit ${PENDING}`;

const WAITING = waiting("$1", "$2", "$3", "$4");

const BEGIN = `select
  (select json_agg(distinct w.word) from unnest($1::text[]) as p(prefix) cross join lateral (
    select word from ${SCHEMA}.words where word >= p.prefix and word < p.prefix || chr(127)
    order by word limit ${MOST_WORDS + 1}) as w) as words,
  (select json_agg(p) from (${waiting("$2", "$3", "$4", "$5")}) as p) as pending,
  not exists (select from ${SCHEMA}.tag_pending where region = $2) as settled,
  (select json_agg(json_build_array(number, docs, encode(firsts, 'base64'))) from ${SCHEMA}.tag_segments
    where region = $2 and state = 'ready') as segments`;

/**
 * One value for each term: the driver takes long to read many rows, and a text of all of them would be so large that it is no longer collected
 * soon. `offset 0` keeps the database from reading a table whole to join it.
 */
const POSTINGS = `select t.at::int as number, encode(string_agg(int4send(p.segment) || int4send(p.chunk)
    || int4send(length(p.docs)) || p.docs, ''), 'base64') as found
  from unnest($1::int[], $2::int[], $3::int[]) as r(segment, low, high)
  cross join unnest($4::text[]) with ordinality as t(term, at)
  cross join lateral (select * from ${SCHEMA}.tag_postings as p where p.segment = r.segment and p.term = t.term
    and p.chunk between r.low and r.high offset 0) as p
  group by t.at`;

const IDS = `select encode(string_agg(int4send(i.segment) || int4send(i.block) || int4send(length(i.ids)) || i.ids, ''),
    'base64') as found
  from unnest($1::int[], $2::int[]) as b(segment, block)
  cross join lateral (select * from ${SCHEMA}.tag_ids as i where i.segment = b.segment and i.block = b.block
    offset 0) as i`;

const WALK = `select t.* from ${SCHEMA}.tags as t where t.region = $1 and t.id >= $2 and t.id < $3
  order by t.id desc limit $4`;

type Begun = {
  words: string[] | null;
  pending: TagRow[] | null;
  settled: boolean;
  segments: [number, number, string][] | null;
};
/** In base64: the driver would get bytes as hexadecimal digits. */
type Packed = { found: string | null };

/** Returns the questions in the words of PostgreSQL. */
export function postgresQuestions(ask: Ask): Questions {
  return {
    begin: async ({ region, range: { from, below }, prefixes, words }) => {
      const [row] = await ask<Begun>(BEGIN, [prefixes, region, from, below, words]);
      const segments = (row?.segments ?? []).map(([number, docs, firsts]) => {
        return { number, docs, firsts: decodeFirsts(Buffer.from(firsts, "base64")) };
      });
      return { words: row?.words ?? [], pending: row?.pending ?? [], isSettled: row?.settled ?? false, segments };
    },
    pending: (region, { from, below }: IdRange, words) => ask<TagRow>(WAITING, [region, from, below, words]),
    postings: async (ranges, terms) => {
      const column = (of: (range: (typeof ranges)[number]) => number) => ranges.map(of);
      const [segments, lows, highs] = [
        column(({ segment }) => segment),
        column(({ low }) => low),
        column(({ high }) => high),
      ];
      const rows = await ask<Packed & { number: number }>(POSTINGS, [segments, lows, highs, terms]);
      const found: TermPosting[] = [];
      for (const row of rows) {
        const term = terms[row.number - 1] ?? "";
        eachPacked(row, 2, ([segment = 0, chunk = 0], docs) => found.push({ segment, term, chunk, docs }));
      }
      return found;
    },
    ids: async (blocks) => {
      const column = (of: (block: IdBlock) => number) => blocks.map(of);
      const [row] = await ask<Packed>(IDS, [column(({ segment }) => segment), column(({ block }) => block)]);
      const found: (IdBlock & { ids: Uint8Array })[] = [];
      eachPacked(row, 2, ([segment = 0, block = 0], ids) => found.push({ segment, block, ids }));
      return found;
    },
    rows: (ids) => ask<TagRow>(`select t.* from ${SCHEMA}.tags as t where t.id = any($1::bigint[])`, [ids]),
    known: async (ids) => {
      const found = await ask<{ id: number }>(`select id from ${SCHEMA}.tags where id = any($1::bigint[])`, [ids]);
      return found.map(({ id }) => id);
    },
    walk: (region, { from, below }, limit) => ask<TagRow>(WALK, [region, from, below, limit]),
  };
}

/** Calls a function with so many numbers and with bytes, whose length is between them, again and again. The numbers are the same list each time. */
function eachPacked(
  row: Packed | undefined,
  count: number,
  take: (numbers: readonly number[], bytes: Uint8Array) => void,
): void {
  const packed = Buffer.from(row?.found ?? "", "base64");
  const numbers = Array.from({ length: count }, () => 0);
  for (let at = 0; at < packed.length; ) {
    for (let number = 0; number < count; number += 1) numbers[number] = packed.readInt32BE(at + 4 * number);
    const start = at + 4 * count + 4;
    const end = start + packed.readInt32BE(start - 4);
    take(numbers, packed.subarray(start, end));
    at = end;
  }
}
