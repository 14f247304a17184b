import "server-only";
import { LRUCache } from "lru-cache";
import { RegistryFailure } from "../registry/failure";

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

type Options<T> = {
  freshness: Freshness;
  /** Bound of the cache, in the unit of `size`. */
  maxSize: number;
  size: (value: T) => number;
  /** Told when an old reading stands in for an answer that failed. */
  onStale?: ((key: string, failure: unknown) => void) | undefined;
};

/**
 * A cache of readings. Many who ask at once cause one request; a failure is never kept, and what the registry says
 * does not exist is forgotten at once.
 */
export class ReadingCache<T> {
  readonly #cache: LRUCache<string, Reading<T>, () => Promise<T>>;
  readonly #freshness: Freshness;
  readonly #underway = new Map<string, number>();

  constructor({ freshness, maxSize, size, onStale }: Options<T>) {
    this.#freshness = freshness;
    this.#cache = new LRUCache<string, Reading<T>, () => Promise<T>>({
      maxSize,
      maxEntrySize: maxSize,
      sizeCalculation: (reading, key) => size(reading.value) + key.length,
      ttl: freshness.fresh,
      // One clock for both ages: the one that readings carry.
      perf: { now: () => Date.now() },
      ttlResolution: 0,
      noDeleteOnStaleGet: true,
      noDeleteOnFetchRejection: true,
      fetchMethod: async (key, stale, { options, context: read }) => {
        this.#underway.set(key, (this.#underway.get(key) ?? 0) + 1);
        try {
          return { value: await read(), readAt: Date.now() };
        } catch (failure) {
          if (isGone(failure)) {
            options.allowStaleOnFetchRejection = false;
            options.noDeleteOnFetchRejection = false;
          } else if (stale) onStale?.(key, failure);
          throw failure;
        } finally {
          // The cache itself puts the reading in a few turns later, and until then it is still under way.
          setImmediate(() => this.#settle(key));
        }
      },
    });
  }

  /** The reading for a key, from memory where its age allows, else by `read`. Rejects with what `read` threw. */
  async get(key: string, read: () => Promise<T>): Promise<Reading<T>> {
    const known = this.peek(key);
    const age = known ? Date.now() - known.readAt : Number.POSITIVE_INFINITY;
    const reading = await this.#cache.fetch(key, {
      context: read,
      allowStale: age < this.#freshness.staleWhileRevalidate,
      allowStaleOnFetchRejection: age < this.#freshness.staleIfError,
    });
    // Only an aborted fetch gives undefined, and nothing here aborts one.
    if (!reading) throw new RegistryFailure("unavailable", "the reading was dropped while it was made");
    return reading;
  }

  #settle(key: string): void {
    const others = (this.#underway.get(key) ?? 1) - 1;
    if (others > 0) this.#underway.set(key, others);
    else this.#underway.delete(key);
  }

  /** What is in memory, however old, without asking for anything. */
  peek(key: string): Reading<T> | undefined {
    return this.#cache.peek(key, { allowStale: true });
  }

  /** Forgets a reading, unless the registry is being asked for it. */
  forget(key: string): void {
    if (!this.#underway.has(key)) this.#cache.delete(key);
  }

  /** Puts a reading in that came with another answer. */
  set(key: string, reading: Reading<T>): void {
    // Whoever is waiting for the same key would be told that their reading was replaced.
    if (this.#underway.has(key)) return;
    this.#cache.set(key, reading, { ttl: Math.max(1, this.#freshness.fresh - (Date.now() - reading.readAt)) });
  }
}

/** True where a failure says that there is no such thing, as opposed to saying nothing. */
export function isGone(failure: unknown): boolean {
  return (
    failure instanceof RegistryFailure &&
    (failure.reason === "unknown-repository" || failure.reason === "unknown-manifest")
  );
}
