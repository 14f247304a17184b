import "server-only";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

/** What is left to read of a repository whose list is known: new tags that float, other new tags, tags that may have moved. */
export const STAGES = { floating: 3, others: 2, again: 1, nothing: 0 } as const;
type Stage = (typeof STAGES)[keyof typeof STAGES];

/** A round of the reader through a region. Times are milliseconds since the epoch. */
export type Round = {
  /** Counts from 1. */
  number: number;
  beganAt: number;
  /** When it read the catalog; missing until then. */
  catalogAt?: number | undefined;
  endedAt?: number | undefined;
  /** What it did so far, for whoever looks. */
  report: RoundReport;
};

/** What a round did so far. */
export type RoundReport = {
  requests: number;
  /** Answers that could not be used, and questions without an answer. */
  failures: number;
  lastFailure?: { subject: string; reason: string; at: number } | undefined;
  /** Why nothing is asked at the moment, and until when. */
  paused?: { reason: string; until: number } | undefined;
  /** Lists and tags read in the last minute. */
  perMinute: number;
  at: number;
};

/** How far the reader is in a repository. */
export type ReadRepository = {
  repository: Repository;
  /** Those of small ranks are read first. */
  rank: number;
  /** Hash of the list whose tags are being read; empty before the first. */
  listHash: string;
  stage: Stage;
  /** Offset in the list of tags, as bytes, at which the stage goes on. */
  position: number;
  /** How often the others of its stage had their turn before it. */
  turn: number;
  /** Tags in the list, and those of them whose digests are known. */
  tags: number;
  read: number;
  /** Tags that could not be read in this stage, and stages in a row with such tags. */
  failed: number;
  failures: number;
  /** When the first of its tags should be looked at again; missing if that is not known. */
  dueAt?: number | undefined;
  /** Not to be asked before. */
  retryAt: number;
};

/** A reading of the list of a repository. */
export type ListReading = { at: number; round: number; hash: string; tags: number };

/** What the registry last said of a tag, when, and since when. `created` is when its image was built, if known. */
export type Standing = {
  state: "digest" | "listed" | "gone";
  digest?: Digest | undefined;
  firstSeen: number;
  lastSeen: number;
  hasMoved: boolean;
  created?: number | undefined;
};

/** What is known of a region as a whole. */
export type ReaderCounts = {
  /** Repositories in the catalog, also those that need not be read. */
  catalog: number;
  /** Those to be read; of them, lists read at some time, and lists that the round has still to read. */
  repositories: number;
  listed: number;
  listsLeft: number;
  tags: number;
  read: number;
};

/** Who leads: the one whose claim has not ended. */
export type Lead = { isOurs: boolean; holder?: string | undefined };

/** How far the reader is, so that another process, or the next one, goes on from there. */
export type ReaderStore = {
  round(region: Region): Promise<Round | undefined>;
  putRound(region: Region, round: Round): Promise<void>;
  /** Notes names of a catalog. `isWanted`: it is to be read. */
  noteNames(
    region: Region,
    round: number,
    names: readonly { repository: Repository; rank: number; isWanted: boolean }[],
  ): Promise<void>;
  /** Returns repositories whose lists the round has not read, those read longest ago first. */
  nextLists(region: Region, round: number, query: { now: number; limit: number }): Promise<ReadRepository[]>;
  /** Notes a list that was read. If it is another one than before, its tags are to be read. */
  noteList(region: Region, repository: Repository, list: ListReading): Promise<void>;
  /** Notes that a repository is gone: its list does not exist. */
  noteGone(region: Region, repository: Repository, gone: { at: number; round: number }): Promise<void>;
  /** Returns the repository whose tags come next: some are to be read, or were due before `due`. */
  nextTags(region: Region, query: { now: number; due: number }): Promise<ReadRepository | undefined>;
  /** Notes how far its tags are read, unless its list has changed. */
  noteProgress(region: Region, progress: ReadRepository): Promise<void>;
  /** Returns what the registry last said of tags. */
  standing(region: Region, repository: Repository, tags: readonly Tag[]): Promise<ReadonlyMap<string, Standing>>;
  counts(region: Region, round: number): Promise<ReaderCounts>;
  /** Claims the lead, or keeps it, for so many milliseconds from now. Where one process alone has the store, it leads. */
  lead(holder: string, milliseconds: number): Promise<Lead>;
  /** Gives up the lead. */
  resign(holder: string): Promise<void>;
};
