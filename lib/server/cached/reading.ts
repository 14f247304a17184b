import "server-only";
import { withoutExchange } from "../exchange/exchange";
import { CountedCache } from "../memory/counted-cache";
import { heapSize } from "../memory/heap-size";
import { memory } from "../memory/memory";
import type { MemoryAccount } from "../memory/memory-account";
import { RegistryFailure } from "../problem/registry-failure";
import { askerSignal } from "../visitor/asker-signal";
import { takeVisitorTurn } from "../visitor/visitor-rate";
import { createFlights } from "../work/flights";

/** What the registry said, and when (milliseconds since the epoch). */
export type Reading<T> = { value: T; readAt: number };

/** How long a reading may be shown, each in milliseconds. */
export type Freshness = {
  /** Up to this age it is shown without a word to the registry. */
  fresh: number;
  /** Up to this age it is shown at once while the registry is asked anew. */
  staleWhileRevalidate: number;
  /** Up to this age it is shown when the registry fails to answer. */
  staleIfError: number;
};

/** Called with the key when an old reading replaces an answer that failed. */
export type OnStale = (key: string, failure: unknown) => void;

type Options<T> = {
  freshness: Freshness;
  /** Part of the memory for all caches that this one may hold at the most. */
  share: number;
  /** Bytes that a value takes in memory; reckoned from all that stands in it where this is left out. */
  size?: (value: T) => number;
  account?: MemoryAccount;
  onStale?: OnStale | undefined;
};

/** Reads anew; stops when the signal aborts, as nobody waits for the answer any more. */
export type Read<T> = (signal: AbortSignal) => Promise<T>;

/**
 * A cache of readings. Many who ask at once cause one request, which ends early when all of them have left. A failure is
 * never kept, and what the registry says does not exist is forgotten at once.
 */
export class ReadingCache<T> {
  readonly #cache: CountedCache<Reading<T>>;
  readonly #freshness: Freshness;
  readonly #onStale: OnStale | undefined;
  readonly #flights = createFlights<Reading<T>>();
  readonly #underway = new Set<string>();

  constructor({ freshness, share, size = heapSize, onStale, account = memory() }: Options<T>) {
    this.#freshness = freshness;
    this.#onStale = onStale;
    this.#cache = new CountedCache({ account, share, size: ({ value }) => size(value) });
  }

  /** The reading for a key, from memory where its age allows, else by `read`. Rejects with what `read` threw. */
  async get(key: string, read: Read<T>): Promise<Reading<T>> {
    const known = this.#cache.get(key);
    const age = known ? Date.now() - known.readAt : Number.POSITIVE_INFINITY;
    if (known && age < this.#freshness.fresh) return known;
    if (known && age < this.#freshness.staleWhileRevalidate) {
      // Nobody waits for it; what it fails of is dealt with where it fails.
      withoutExchange(() => this.#readAnew(key, read, undefined)).catch(() => undefined);
      return known;
    }
    try {
      await takeVisitorTurn();
      return await this.#readAnew(key, read, askerSignal());
    } catch (failure) {
      if (known && age < this.#freshness.staleIfError && !isGone(failure)) return known;
      throw failure;
    }
  }

  /** What is in memory, however old, without asking for anything. */
  peek(key: string): Reading<T> | undefined {
    return this.#cache.peek(key);
  }

  /** Forgets a reading, unless the registry is being asked for it. */
  forget(key: string): void {
    if (!this.#underway.has(key)) this.#cache.delete(key);
  }

  /** Puts a reading in that came with another answer. */
  set(key: string, reading: Reading<T>): void {
    if (!this.#underway.has(key)) this.#cache.set(key, reading);
  }

  #readAnew(key: string, read: Read<T>, asker: AbortSignal | undefined): Promise<Reading<T>> {
    return this.#flights(key, asker, async (signal) => {
      this.#underway.add(key);
      try {
        const reading = { value: await read(signal), readAt: Date.now() };
        if (!signal.aborted) this.#cache.set(key, reading);
        return reading;
      } catch (failure) {
        if (!signal.aborted) this.#afterFailure(key, failure);
        throw failure;
      } finally {
        this.#underway.delete(key);
      }
    });
  }

  /** Forgets what is gone; says that an old reading stands in for another failure. */
  #afterFailure(key: string, failure: unknown): void {
    if (isGone(failure)) this.#cache.delete(key);
    else if (this.#cache.has(key)) this.#onStale?.(key, failure);
  }
}

/** True where a failure says that there is no such thing, as opposed to saying nothing. */
export function isGone(failure: unknown): boolean {
  return (
    failure instanceof RegistryFailure &&
    (failure.reason === "unknown-repository" || failure.reason === "unknown-manifest")
  );
}
