import "server-only";

/** What an account knows of a cache: how much it holds, and what of it was not used for the longest time. */
export type CountedStore = {
  /** Bytes that it holds. */
  readonly size: number;
  /** When its least recently used entry was used, by the account's own clock; `undefined` where it is empty. */
  readonly oldest: number | undefined;
  dropOldest(): void;
};

/** What is under way and not in a cache: received from registries, read in worker threads, or made for readers who have not taken it yet. */
export type Way = "received" | "read" | "sent";

/** Bytes: of everything together, and of what is under way each way at the most. */
export type Shares = { counted: number } & Record<Way, number>;

/**
 * Counts what a process keeps in memory, all caches and all that is under way together, and never lets it be more than its
 * share: where room is needed the least recently used entry of any cache leaves first.
 */
export class MemoryAccount {
  readonly shares: Readonly<Shares>;
  readonly #stores = new Set<CountedStore>();
  readonly #underWay: Record<Way, number> = { received: 0, read: 0, sent: 0 };
  readonly #fixed: (() => number)[] = [];
  readonly #waiting = new Set<() => void>();
  #clock = 0;

  constructor(shares: Shares) {
    this.shares = shares;
  }

  /** Counts a cache from now on. */
  register(store: CountedStore): void {
    this.#stores.add(store);
  }

  /** Counts something of which nothing can be dropped. `size` gives its bytes; it bounds them itself. */
  registerFixed(size: () => number): void {
    this.#fixed.push(size);
  }

  /** The time by which uses are told apart. */
  tick(): number {
    this.#clock += 1;
    return this.#clock;
  }

  /** Bytes that are counted now. */
  get total(): number {
    let total = this.#undroppable;
    for (const { size } of this.#stores) total += size;
    return total;
  }

  /** Bytes that are under way. */
  underWay(way: Way): number {
    return this.#underWay[way];
  }

  /** Drops what was not used for the longest time until so many bytes more have room; false where there is none even so. */
  makeRoom(bytes: number): boolean {
    const most = this.shares.counted - bytes;
    // Nothing is dropped for what would not fit all the same.
    if (this.#undroppable > most) return false;
    for (let total = this.total; total > most; ) {
      const store = this.#oldestStore();
      if (!store) return false;
      const before = store.size;
      store.dropOldest();
      total -= before - store.size;
    }
    return true;
  }

  /** Takes bytes for what is under way; false, and nothing is taken, where there is no room. */
  take(way: Way, bytes: number): boolean {
    if (this.#underWay[way] + bytes > this.shares[way] || !this.makeRoom(bytes)) return false;
    this.#underWay[way] += bytes;
    return true;
  }

  /** Gives back what was taken. */
  give(way: Way, bytes: number): void {
    this.#underWay[way] -= bytes;
    for (const wake of [...this.#waiting]) wake();
  }

  /** Resolves when something is given back, or after so many milliseconds; rejects when the signal aborts. */
  nextRoom(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", leave);
        this.#waiting.delete(wake);
        settle();
      };
      const wake = () => end(resolve);
      const leave = () => end(() => reject(signal?.reason));
      const timer = setTimeout(wake, milliseconds);
      this.#waiting.add(wake);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }

  /** Drops what was not used for the longest time until caches hold this part of their share at the most. */
  shrink(part: number): void {
    this.makeRoom(this.shares.counted * (1 - part));
  }

  get #undroppable(): number {
    return this.#fixed.reduce(
      (sum, size) => sum + size(),
      this.#underWay.received + this.#underWay.read + this.#underWay.sent,
    );
  }

  #oldestStore(): CountedStore | undefined {
    let found: CountedStore | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const store of this.#stores) {
      const { oldest } = store;
      if (oldest === undefined || oldest >= least) continue;
      least = oldest;
      found = store;
    }
    return found;
  }
}
