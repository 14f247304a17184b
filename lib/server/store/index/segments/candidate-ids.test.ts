import { expect, it } from "vitest";
import type { IdRange } from "../id-range";
import { CandidateIds } from "./candidate-ids";
import { KnownIds } from "./known-ids";
import { answers, type MadeUp, numbers, rowsOf } from "./made-up.testing";
import { readingOrder } from "./reading-order";
import { Waiting } from "./waiting";
import { Waves } from "./waves";

const random = numbers(17);
const FREQUENCIES = { all: 1, most: 0.7, some: 0.05, few: 0.004, rare: 0.0002 };

function segment(size: number): MadeUp[] {
  const ids = new Set(Array.from({ length: size }, () => Math.floor(random() * 1e9)));
  return [...ids]
    .sort((a, b) => b - a)
    .map((id) => ({
      id,
      terms: Object.entries(FREQUENCIES).flatMap(([term, part]) => (random() < part ? [term] : [])),
    }));
}

const SEGMENTS = [segment(30_000), segment(9_000), segment(700), segment(40)];
// Tags that changed are in two segments.
for (const [at, tag] of (SEGMENTS[0] ?? []).slice(0, 30).entries()) SEGMENTS[3 - (at % 2)]?.push(tag);
for (const each of SEGMENTS) each.sort((a, b) => b.id - a.id);
const WAITING = [9e8, 5e8, 3];
const ALL: IdRange = { from: 0, below: Number.MAX_SAFE_INTEGER };

const MADE = SEGMENTS.map(rowsOf);

function candidates(groups: readonly (readonly string[])[], range: IdRange) {
  const questions = answers(MADE);
  const order = readingOrder(
    MADE.map(({ firsts }, at) => ({ number: at + 1, docs: SEGMENTS[at]?.length ?? 0, firsts })),
    range,
  );
  const first = WAITING.filter((id) => id >= range.from && id < range.below).map((id) => ({ id }));
  const waiting = new Waiting({ first, range, more: async () => [], matches: () => true });
  return new CandidateIds(
    { known: new KnownIds(questions.ids), waves: new Waves(questions, order, groups), waiting },
    range,
  );
}

function expected(groups: readonly (readonly string[])[], { from, below }: IdRange): number[] {
  const has = ({ terms }: MadeUp) => groups.every((group) => group.some((term) => terms.includes(term)));
  const ids = SEGMENTS.flatMap((tags) => tags.filter(has).map(({ id }) => id));
  return [...new Set([...ids, ...WAITING])].filter((id) => id >= from && id < below).sort((a, b) => b - a);
}

it.each([
  [[["all"]], ALL],
  [[["most"], ["some"]], ALL],
  [[["few"], ["most"]], ALL],
  [[["few"], ["some"]], ALL],
  [[["rare"]], ALL],
  [[["rare", "few"], ["all"], ["most"]], ALL],
  [[["most"], ["some"]], { from: 3e8, below: 6e8 }],
  [[["some"]], { from: 0, below: 5e8 }],
  [[["none"], ["all"]], ALL],
  [[[], ["all"]], ALL],
])("gives the ids of %j in %j, the highest first, each once", async (groups, range) => {
  const ids = candidates(groups, range);
  const found: number[] = [];
  let next: number[];
  do {
    next = await ids.next(64, () => false);
    expect(next.length).toBeLessThanOrEqual(64);
    found.push(...next);
    expect(Math.min(...next)).toBeGreaterThan(Math.max(ids.horizon, 0) - 1);
  } while (next.length > 0);
  // What the terms that are asked for later exclude is found by whoever reads the tags.
  const wanted = expected(groups, range);
  expect(found).toEqual([...new Set(found)].sort((a, b) => b - a));
  expect(wanted.filter((id) => !found.includes(id))).toEqual([]);
  expect(found.length).toBeLessThan(2 * wanted.length + 300);
  expect(ids.horizon).toBeLessThan(range.from);
});

it("ends early where it takes long, and goes on below its horizon", async () => {
  const groups = [["rare"]];
  const found: number[] = [];
  for (let below = ALL.below; below > 0; ) {
    const ids = candidates(groups, { from: 0, below });
    found.push(...(await ids.next(5, () => true)));
    below = ids.horizon + 1;
  }
  expect(found).toEqual(expected(groups, ALL));
});
