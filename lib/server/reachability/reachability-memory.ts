import "server-only";
import type { ProblemReason } from "@/lib/contract/problem";
import type { ConnectionTrouble } from "@/lib/contract/region/connection-trouble";
import { isAnswerOfRegistry, type ServerReachability } from "@/lib/contract/region/reachability";

/** How a request to a registry endpoint ended. */
export type RequestOutcome = "success" | ProblemReason;

/** More of it, for whoever looks into it: what went wrong exactly, and the ids of the registry's own log. */
export type RequestDetail = { trouble?: ConnectionTrouble; upstreamIds?: readonly string[] };

type Entry = { at: number; outcome: RequestOutcome; milliseconds: number };

const HOUR = 3_600_000;
/** Longest ago that being throttled is still news. */
const THROTTLED_MILLISECONDS = 5 * 60_000;
/** Outcomes that are remembered of a region. */
const CAPACITY = 10_000;
/** Bytes of one of them in memory. */
const ENTRY_BYTES = 72;

/**
 * Remembers how the requests of the last hour to one region ended, up to a number of them: of more, the oldest are
 * forgotten, and the view says since when it counts. `clock` gives milliseconds since the epoch.
 */
export class ReachabilityMemory {
  readonly #clock: () => number;
  readonly #capacity: number;
  readonly #entries: Entry[] = [];
  /** Where the next entry goes: in place of the oldest once all places are taken. */
  #next = 0;
  #newest: (Entry & RequestDetail) | undefined;
  #lastSuccess: number | undefined;
  /** All outcomes after this time are remembered. */
  #completeSince: number;

  /** @throws RangeError where the capacity is no positive whole number */
  constructor({ clock = Date.now, capacity = CAPACITY }: { clock?: () => number; capacity?: number } = {}) {
    if (!Number.isInteger(capacity) || capacity < 1) throw new RangeError(`a memory for ${capacity} outcomes`);
    this.#clock = clock;
    this.#capacity = capacity;
    this.#completeSince = clock();
  }

  /** About how many bytes it takes in memory. */
  get bytes(): number {
    return this.#entries.length * ENTRY_BYTES;
  }

  /** Remembers how a request ended, and how many milliseconds its first byte, or its failure, was waited for. */
  record(outcome: RequestOutcome, milliseconds: number, detail: RequestDetail = {}): void {
    const entry = { at: this.#clock(), outcome, milliseconds };
    const forgotten = this.#entries[this.#next];
    if (forgotten) this.#completeSince = forgotten.at;
    this.#entries[this.#next] = entry;
    this.#next = (this.#next + 1) % this.#capacity;
    this.#newest = { ...entry, ...detail };
    if (!isError(outcome)) this.#lastSuccess = entry.at;
  }

  /** What is known of the region now. */
  view(now = this.#clock()): ServerReachability {
    const entries = this.#entries.filter(({ at }) => at > now - HOUR);
    const known = this.#newest && this.#newest.at > now - HOUR ? this.#newest : undefined;
    const newest = known?.outcome;
    const errors = entries.filter(({ outcome }) => isError(outcome)).length;
    const isNews = ({ at, outcome }: Entry) => outcome === "throttled" && at > now - THROTTLED_MILLISECONDS;
    return {
      reachable: newest && (newest === "success" || isAnswerOfRegistry(newest)),
      failure: newest && isError(newest) ? newest : undefined,
      trouble: newest && isError(newest) ? known?.trouble : undefined,
      upstreamIds: known?.upstreamIds?.length ? [...known.upstreamIds] : undefined,
      timeToFirstByte: this.#timeToFirstByte(now),
      lastSuccess: isoDate(this.#lastSuccess),
      lastAsked: isoDate(this.#newest?.at),
      requests: entries.length,
      errorRate: entries.length > 0 ? errors / entries.length : undefined,
      throttled: entries.some(isNews),
      since: new Date(Math.min(now, Math.max(this.#completeSince, now - HOUR))).toISOString(),
    };
  }

  /** Milliseconds of the newest success of the last hour whose time was measured. */
  #timeToFirstByte(now: number): number | undefined {
    const { length } = this.#entries;
    for (let age = 1; age <= length; age += 1) {
      const entry = this.#entries[(this.#next - age + length) % length];
      if (!entry || entry.at <= now - HOUR) return undefined;
      const { outcome, milliseconds } = entry;
      if (outcome === "success" && Number.isFinite(milliseconds) && milliseconds >= 0) return milliseconds;
    }
    return undefined;
  }
}

/** That the registry has no such thing is an answer like any other. */
function isError(outcome: RequestOutcome): outcome is ProblemReason {
  return outcome !== "success" && outcome !== "unknown-repository" && outcome !== "unknown-manifest";
}

function isoDate(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined ? undefined : new Date(milliseconds).toISOString();
}
