import "server-only";
import type { Region } from "@/lib/mar/region";
import type { IdRange } from "./id-range";
import type { TagRow } from "./row";
import { CandidateIds } from "./segments/candidate-ids";
import type { KnownIds } from "./segments/known-ids";
import type { Begun, Questions, Terms } from "./segments/questions";
import { readingOrder } from "./segments/reading-order";
import { Waiting } from "./segments/waiting";
import { Waves } from "./segments/waves";

/** The rows that a search may find, newest first. */
export type Candidates = {
  /** Returns the next rows, none if it takes long or there are no more. */
  next(count: number, isLong: () => boolean): Promise<TagRow[]>;
  /** No id of a row that is still to come is higher; below the range if none is. */
  horizon: () => number;
};

/** How candidates are found: no tag that the search finds is missing, and others may be among them. */
type Found = {
  /** Of each group, a tag has one. A group without any is of a value that no tag in a segment has. */
  terms: Terms;
  /** The words of which terms are pieces. */
  words: readonly string[];
  range: IdRange;
  begun: Begun;
  known: KnownIds;
};

/** Returns the candidates that have terms, from segments and from what waits to be put into one. */
export function indexedCandidates(
  questions: Questions,
  region: Region,
  { terms, words, range, begun, known }: Found,
  matches: (row: TagRow) => boolean,
): Candidates {
  const more = (rest: IdRange) => questions.pending(region, rest, words);
  const waiting = new Waiting({ first: begun.pending, range, more, matches });
  const waves = new Waves(questions, readingOrder(begun.segments, range), terms);
  const ids = new CandidateIds({ known, waves, waiting }, range);
  return {
    horizon: () => ids.horizon,
    next: async (count, isLong) => {
      const found = await ids.next(count, isLong);
      return found.length === 0 ? [] : (await questions.rows(found)).sort((a, b) => b.id - a.id);
    },
  };
}

/** Returns all rows of a range as candidates: for searches that say only what is not wanted. */
export function walkedCandidates(questions: Questions, region: Region, range: IdRange): Candidates {
  let below = range.below;
  return {
    horizon: () => below - 1,
    next: async (count) => {
      const rows = await questions.walk(region, { ...range, below }, count);
      below = rows.length < count ? range.from : (rows.at(-1)?.id ?? range.from);
      return rows;
    },
  };
}
