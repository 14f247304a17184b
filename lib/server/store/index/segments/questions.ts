import "server-only";
import type { Region } from "@/lib/mar/region";
import type { IdRange } from "../id-range";
import type { TagRow } from "../row";
import type { Posting } from "./postings";

/** Terms of one tag: of each group, one term must be there. */
export type Terms = readonly (readonly string[])[];
export type Segment = { number: number; docs: number; firsts: readonly number[] };
/** Chunks of a segment, both ends included. */
export type ChunkRange = { segment: number; low: number; high: number };
export type TermPosting = Posting & { segment: number; term: string };
export type IdBlock = { segment: number; block: number };

/** What a search begins with. */
type Beginning = {
  region: Region;
  range: IdRange;
  /** Beginnings of the words that it needs. */
  prefixes: readonly string[];
  /** What names of tags have. */
  words: readonly string[];
};

export type Begun = {
  /** Words with the beginnings, of each so many at most, each once. */
  words: string[];
  /** The tags that wait to be put into a segment, the highest id first; there may be more if there are `PENDING`. */
  pending: TagRow[];
  /** True if no tag of the region waits, whatever its name is. */
  isSettled: boolean;
  segments: Segment[];
};

/** Pending tags that are read at one time. */
export const PENDING = 1_000;

/** What a search asks of the database: few statements, each always with the same text. */
export type Questions = {
  /** Asks for all that a search begins with, as it is at one moment: what leaves the pending tags is in a segment. */
  begin: (beginning: Beginning) => Promise<Begun>;
  postings: (ranges: readonly ChunkRange[], terms: readonly string[]) => Promise<TermPosting[]>;
  /** Returns the ids of blocks, in any order, as `decodeIds` reads them. */
  ids: (blocks: readonly IdBlock[]) => Promise<(IdBlock & { ids: Uint8Array })[]>;
  /** Returns the rows with ids that there are, in any order. */
  rows: (ids: readonly number[]) => Promise<TagRow[]>;
  /** Returns those of some ids that tags have, in any order. */
  known: (ids: readonly number[]) => Promise<number[]>;
  /** Returns rows that wait to be put into a segment and have words in their names, the highest id first. */
  pending: (region: Region, range: IdRange, words: readonly string[]) => Promise<TagRow[]>;
  /** Returns rows of a region, the highest id first. */
  walk: (region: Region, range: IdRange, limit: number) => Promise<TagRow[]>;
};
