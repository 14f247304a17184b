import "server-only";
import { withoutExchange } from "../exchange/exchange";
import { CountedCache } from "../memory/counted-cache";
import { heapSize } from "../memory/heap-size";
import { memory } from "../memory/memory";
import { askerSignal } from "../visitor/asker-signal";
import { takeVisitorTurn } from "../visitor/visitor-rate";
import { createFlights } from "../waiting/flights";
import { withPatience } from "../waiting/patience";
import { isGone } from "./gone";
import { inTurn, type Reading, type ReadTimed, type Recall } from "./in-turn";
import { noted } from "./noted";
import type { Freshness, How, ReadingOptions } from "./reading-options";
import type { Refreshing, Tier } from "./refreshing";

export type { Reading } from "./in-turn";
export type { Freshness } from "./reading-options";

/** How long a page waits for the registry where something old is known, in milliseconds. */
const KNOWN_PATIENCE = 2_000;

/**
 * A cache of readings. Simultaneous callers cause one request, which is aborted when all of them have left. A failure
 * is never kept, and what no longer exists is dropped at once.
 */
export class ReadingCache<T> {
  readonly #cache: CountedCache<Reading<T>>;
  readonly #freshness: Freshness;
  readonly #refreshing: Refreshing;
  readonly #isShared: boolean;
  readonly #onGiven: ((tier: Tier) => void) | undefined;
  readonly #recalled = new WeakSet<Reading<T>>();
  readonly #flights = createFlights<Reading<T>>();
  readonly #underway = new Set<string>();
  readonly #recalls = new Map<string, Promise<Reading<T> | undefined>>();

  constructor(options: ReadingOptions<T>) {
    const { freshness, share, size = heapSize, isShared = false, account = memory(), onGiven, ...refreshing } = options;
    this.#freshness = freshness;
    this.#refreshing = refreshing;
    this.#isShared = isShared;
    this.#onGiven = onGiven;
    this.#cache = new CountedCache({ account, share, size: ({ value }) => size(value) });
  }

  /**
   * Returns the reading of a key, from memory or from `recall` if its age allows, else from `read`, where others read the same in
   * `takeTurn`. Rejects with `read`'s error.
   */
  get(key: string, ...how: How<T>): Promise<Reading<T>> {
    return this.#noted(key, this.#get(key, ...how));
  }

  async #get(key: string, ...[read, recall, takeTurn]: How<T>): Promise<Reading<T>> {
    const known = recall ? await this.#known(key, recall) : this.#cache.get(key);
    const age = known ? this.#ageOf(known) : Number.POSITIVE_INFINITY;
    if (known && (age < this.#freshness.fresh || (age < this.#freshness.staleIfError && !this.#mayRefresh())))
      return known;
    const readInTurn = inTurn(read, recall, takeTurn, known?.readAt);
    if (known && age < this.#freshness.staleWhileRevalidate) {
      // Nobody awaits it; its failure is handled where it occurs.
      withoutExchange(() => this.#readAnew(key, readInTurn, undefined)).catch(() => undefined);
      return known;
    }
    try {
      await takeVisitorTurn();
      if (!known || age >= this.#freshness.staleIfError) return await this.#readAnew(key, readInTurn, askerSignal());
      // Nobody waits long for a registry that hangs where something is known. The request goes on for those who come next.
      const anew = withoutExchange(() => this.#readAnew(key, readInTurn, undefined));
      return (await withPatience(anew, KNOWN_PATIENCE)) ?? known;
    } catch (failure) {
      if (known && age < this.#freshness.staleIfError && !isGone(failure)) return known;
      throw failure;
    }
  }

  /**
   * Returns a reading of at most this age in milliseconds, from memory, from `recall` or from `read`, in turn as `get`. Rejects with
   * `read`'s error: no older reading replaces the answer, and the one in memory stays.
   */
  getWithin(age: number, key: string, ...how: How<T>): Promise<Reading<T>> {
    return this.#noted(key, this.#getWithin(age, key, ...how));
  }

  async #getWithin(age: number, key: string, ...[read, recall, takeTurn]: How<T>): Promise<Reading<T>> {
    const oldest = Date.now() - age;
    const kept = this.peek(key);
    if (kept && kept.readAt >= oldest) return kept;
    const known = recall ? await this.#known(key, recall) : kept;
    if (known && known.readAt >= oldest) return known;
    // A visitor who presses a button for a newer one is not refused.
    if (known && age >= this.#freshness.fresh) this.#refreshing.refuseWhileDown?.(key);
    await takeVisitorTurn();
    return this.#share(key, inTurn(read, recall, takeTurn, oldest), askerSignal());
  }

  /** See `AsideReadings`. Keeps an answer only where an older one is, so that it pushes nothing out of memory. */
  async aside(key: string, read: ReadTimed<T>, recall: Recall<T> | undefined, signal: AbortSignal) {
    const isFresh = (reading: Reading<T> | undefined) => reading && this.#ageOf(reading) < this.#freshness.fresh;
    const kept = this.#cache.peek(key);
    if (kept && isFresh(kept)) return kept;
    // Recalled within the flight: whoever comes just after another one finds what that one read.
    return this.#flights(key, signal, async (shared) => {
      const known = await recall?.();
      if (known && isFresh(known)) return known;
      const reading = await read(shared);
      if (this.#cache.has(key)) this.#cache.set(key, reading);
      return reading;
    });
  }

  /** Returns what is in memory, however old, without a request. */
  peek(key: string): Reading<T> | undefined {
    return this.#cache.peek(key);
  }

  /** Drops a reading, unless it is being read now. */
  forget(key: string): void {
    if (!this.#underway.has(key)) this.#cache.delete(key);
  }

  /** Stores a reading that came with another answer. */
  set(key: string, reading: Reading<T>): void {
    if (!this.#underway.has(key)) this.#cache.set(key, reading);
  }

  /** Returns what is in memory or in the store, the newer of both where others add to the store. */
  async #known(key: string, recall: Recall<T>): Promise<Reading<T> | undefined> {
    const kept = this.#cache.get(key);
    if (kept && (!this.#isShared || this.#ageOf(kept) < this.#freshness.fresh)) return kept;
    return this.#recall(key, recall);
  }

  #noted(key: string, asked: Promise<Reading<T>>): Promise<Reading<T>> {
    const kept = this.#cache.peek(key);
    const tierOf = (given: Reading<T>) =>
      given === kept ? "memory" : this.#recalled.has(given) ? "store" : "registry";
    // Whoever asked is told of a failure.
    if (this.#onGiven) asked.then((given) => this.#onGiven?.(tierOf(given))).catch(() => undefined);
    return noted(asked, { fresh: this.#freshness.fresh, now: () => this.#cache.peek(key) });
  }

  #mayRefresh(): boolean {
    return this.#refreshing.mayRefresh?.() ?? true;
  }

  /** Returns the age of a reading. One from the future, as the clock went back, is no longer fresh, unless it always is. */
  #ageOf({ readAt }: Reading<T>): number {
    const age = Date.now() - readAt;
    return age < 0 ? Math.min(this.#freshness.fresh, Number.MAX_SAFE_INTEGER) : age;
  }

  /** Keeps what the store has, unless something newer has come in the meantime. */
  #recall(key: string, recall: Recall<T>): Promise<Reading<T> | undefined> {
    const underWay = this.#recalls.get(key);
    if (underWay) return underWay;
    const recalled = recall().then((found) => {
      const kept = this.#cache.peek(key);
      if (!found || (kept && kept.readAt >= found.readAt)) return kept;
      this.#recalled.add(found);
      if (!this.#underway.has(key)) this.#cache.set(key, found);
      return found;
    });
    this.#recalls.set(key, recalled);
    const end = () => this.#recalls.delete(key);
    recalled.then(end, end);
    return recalled;
  }

  #readAnew(key: string, read: ReadTimed<T>, asker: AbortSignal | undefined): Promise<Reading<T>> {
    const orReplace = async (signal: AbortSignal) => {
      try {
        return await read(signal);
      } catch (failure) {
        if (!signal.aborted) this.#afterFailure(key, failure);
        throw failure;
      }
    };
    return this.#share(key, orReplace, asker);
  }

  #share(key: string, read: ReadTimed<T>, asker: AbortSignal | undefined): Promise<Reading<T>> {
    return this.#flights(key, asker, async (signal) => {
      this.#underway.add(key);
      try {
        const reading = await read(signal);
        if (!signal.aborted) this.#cache.set(key, reading);
        return reading;
      } finally {
        this.#underway.delete(key);
      }
    });
  }

  /** Drops what no longer exists; for another failure, reports that an old reading replaces the answer. */
  #afterFailure(key: string, failure: unknown): void {
    if (isGone(failure)) this.#cache.delete(key);
    else if (this.#cache.has(key)) this.#refreshing.onStale?.(key, failure);
  }
}
