import "server-only";
import type { ProblemReason } from "@/lib/contract/problem";
import type { ConnectionTrouble } from "@/lib/contract/region/connection-trouble";
import { isAnswerOfRegistry, type ServerReachability } from "@/lib/contract/region/reachability";

/** The outcome of a request to a registry endpoint. */
export type RequestOutcome = "success" | ProblemReason;

/** Details for an investigation: the exact fault, and ids in the registry's own log. */
export type RequestDetail = { trouble?: ConnectionTrouble; upstreamIds?: readonly string[] };

type Entry = { at: number; outcome: RequestOutcome; milliseconds: number };

const HOUR = 3_600_000;
/** How long throttling is reported after it happened. */
const THROTTLED_MILLISECONDS = 5 * 60_000;
/** Outcomes kept per region. */
const CAPACITY = 10_000;
/** Bytes of one outcome in memory. */
const ENTRY_BYTES = 72;

/**
 * Records the outcomes of the last hour's requests to one region, up to a capacity. Beyond it the oldest are dropped,
 * and the view says since when it counts. `clock` returns milliseconds since the epoch.
 */
export class ReachabilityMemory {
  readonly #clock: () => number;
  readonly #capacity: number;
  readonly #entries: Entry[] = [];
  /** The next slot: once all are used, that of the oldest entry. */
  #next = 0;
  #newest: (Entry & RequestDetail) | undefined;
  #lastSuccess: number | undefined;
  /** All outcomes after this time are kept. */
  #completeSince: number;

  /** @throws RangeError if the capacity is not a positive whole number */
  constructor({ clock = Date.now, capacity = CAPACITY }: { clock?: () => number; capacity?: number } = {}) {
    if (!Number.isInteger(capacity) || capacity < 1) throw new RangeError(`invalid capacity: ${capacity}`);
    this.#clock = clock;
    this.#capacity = capacity;
    this.#completeSince = clock();
  }

  /** About how many bytes it takes in memory. */
  get bytes(): number {
    return this.#entries.length * ENTRY_BYTES;
  }

  /** Records an outcome, and the milliseconds until its first byte or its failure. */
  record(outcome: RequestOutcome, milliseconds: number, detail: RequestDetail = {}): void {
    const entry = { at: this.#clock(), outcome, milliseconds };
    const forgotten = this.#entries[this.#next];
    if (forgotten) this.#completeSince = forgotten.at;
    this.#entries[this.#next] = entry;
    this.#next = (this.#next + 1) % this.#capacity;
    this.#newest = { ...entry, ...detail };
    if (!isError(outcome)) this.#lastSuccess = entry.at;
  }

  /** Returns whether the newest request got an answer from the registry; `undefined` without one. At no cost. */
  reachable(now = this.#clock()): boolean | undefined {
    const newest = this.#known(now)?.outcome;
    return newest && (newest === "success" || isAnswerOfRegistry(newest));
  }

  /** Returns what is known of the region now. */
  view(now = this.#clock()): ServerReachability {
    const entries = this.#entries.filter(({ at }) => at > now - HOUR);
    const known = this.#known(now);
    const newest = known?.outcome;
    const errors = entries.filter(({ outcome }) => isError(outcome)).length;
    const isNews = ({ at, outcome }: Entry) => outcome === "throttled" && at > now - THROTTLED_MILLISECONDS;
    return {
      reachable: this.reachable(now),
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

  /** The newest outcome, if it is one of the last hour. */
  #known(now: number) {
    return this.#newest && this.#newest.at > now - HOUR ? this.#newest : undefined;
  }

  /** Milliseconds to the first byte of the last hour's newest success that was measured. */
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

/** "Not found" is an answer like any other. */
function isError(outcome: RequestOutcome): outcome is ProblemReason {
  return outcome !== "success" && outcome !== "unknown-repository" && outcome !== "unknown-manifest";
}

function isoDate(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined ? undefined : new Date(milliseconds).toISOString();
}
