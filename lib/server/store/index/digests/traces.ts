import "server-only";
import type { PartRole } from "@/lib/mar/history/observation";
import type { Region } from "@/lib/mar/region";

/** Manifests that name a digest, and indexes that name those. */
export const MOST_PARENTS = 300;
export const MOST_PLACES = 300;

/** What the store knows of digests, their parents, and the parents of those. */
export type Traces = {
  first: [digest: string, parent: string, role: PartRole][];
  second: [digest: string, parent: string][];
  /** Tags that have or had one of them; `now` is the state of the tag's last observation. */
  tagged: [repository: string, tag: string, digest: string, isLatest: number, lastSeen: number, now: string | null][];
  /** Repositories that have one of the digests asked for. */
  placed: [repository: string, digest: string, seenAt: number][];
};

/** Asks for the traces of digests in a region by one statement, as each costs more than what it reads. */
export type AskTraces = (region: Region, digests: readonly string[]) => Promise<Traces>;
