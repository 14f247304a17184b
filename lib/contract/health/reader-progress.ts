import type { Region } from "@/lib/mar/region";

/** How far the background reader of the catalog is in a region. Times are milliseconds since 1970. */
export type RegionProgress = {
  /** `waiting`: no round has begun; `complete`: one has ended, and the next begins at `nextAt`; `paused`: nothing is asked at the moment. */
  state: "waiting" | "reading" | "complete" | "paused";
  /** Counts from 1; 0 before the first. */
  round: number;
  beganAt?: number | undefined;
  endedAt?: number | undefined;
  /** Missing if it should have begun. */
  nextAt?: number | undefined;
  /** When the one who reads told something last, if that is long ago. */
  silentSince?: number | undefined;
  paused?: { reason: string; until: number } | undefined;
  /** Repositories of the catalog; those that are to be read; of them, those whose lists are known, and those that the round has still to read. */
  catalog: number;
  repositories: number;
  listed: number;
  listsLeft: number;
  /** Tags of the lists that are known, and of them those whose digests are. */
  tags: number;
  read: number;
  /** Requests of the round, answers of them that could not be used, and lists and tags read in the last minute. */
  requests: number;
  failures: number;
  perMinute: number;
  lastFailure?: { subject: string; reason: string; at: number } | undefined;
  /** Images that were asked for their SBOMs, those with one that was read, those with one that cannot be read, and those not asked yet. */
  sboms?: { images: number; withSbom: number; unreadable: number; waiting: number } | undefined;
  /** Until everything is read at the speed of the last minute; missing if nobody can say. */
  secondsToGo?: number | undefined;
};

/** How far the background reader is; `leader`: which process reads. */
export type ReaderProgress =
  | { isOn: false }
  | { isOn: true; leader: "this" | "another" | "none"; regions: Record<Region, RegionProgress> };
