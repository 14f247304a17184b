import "server-only";

/** A cache as the account sees it: its size, and its least recently used entry. */
export type CountedStore = {
  /** Bytes held. */
  readonly size: number;
  /** When the least recently used entry was used, by the account's clock; `undefined` if the cache is empty. */
  readonly oldest: number | undefined;
  dropOldest(): void;
};

/**
 * Memory in flight, outside any cache: received from registries, read in worker threads, or made for readers who have
 * not taken it yet.
 */
export type Way = "received" | "read" | "sent";

/** Limits in bytes: the total, and each use in flight. */
export type Shares = { counted: number } & Record<Way, number>;

/**
 * Counts the memory of a process, caches and bytes in flight together, and keeps it within its share: when room is
 * needed, the least recently used entry of any cache is evicted first.
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

  /** Starts to count a cache. */
  register(store: CountedStore): void {
    this.#stores.add(store);
  }

  /** Counts memory that cannot be evicted and bounds itself. `size` returns its bytes. */
  registerFixed(size: () => number): void {
    this.#fixed.push(size);
  }

  /** A clock that orders uses. */
  tick(): number {
    this.#clock += 1;
    return this.#clock;
  }

  /** Bytes counted now. */
  get total(): number {
    let total = this.#undroppable;
    for (const { size } of this.#stores) total += size;
    return total;
  }

  /** Bytes counted now, by use: `fixed` is what bounds itself. */
  get uses(): Record<Way | "caches" | "fixed", number> {
    let caches = 0;
    for (const { size } of this.#stores) caches += size;
    const fixed = this.#fixed.reduce((sum, size) => sum + size(), 0);
    return { ...this.#underWay, caches, fixed };
  }

  /** Bytes in flight. */
  underWay(way: Way): number {
    return this.#underWay[way];
  }

  /**
   * Evicts the least recently used entries until so many more bytes fit. Returns false if they do not fit even then.
   */
  makeRoom(bytes: number): boolean {
    const most = this.shares.counted - bytes;
    // Evict nothing for what cannot fit anyway.
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

  /** Takes bytes in flight. Returns false, and takes nothing, if there is no room. */
  take(way: Way, bytes: number): boolean {
    if (this.#underWay[way] + bytes > this.shares[way] || !this.makeRoom(bytes)) return false;
    this.#underWay[way] += bytes;
    return true;
  }

  /** Gives bytes back. */
  give(way: Way, bytes: number): void {
    this.#underWay[way] -= bytes;
    for (const wake of [...this.#waiting]) wake();
  }

  /** Resolves when bytes are given back, or after so many milliseconds; rejects when the signal aborts. */
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

  /** Evicts the least recently used entries until caches hold at most this part of their share. */
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
