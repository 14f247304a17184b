import "server-only";
import { LRUCache } from "lru-cache";
import { heapSize, sizeOfString } from "./heap-size";
import type { CountedStore, MemoryAccount } from "./memory-account";

type Entry<V> = { value: V; bytes: number; used: number };

type Options<V> = {
  account: MemoryAccount;
  /** The largest share of the account's total that this cache may hold. */
  share: number;
  /** Returns the bytes that a value takes in memory; estimated from its contents if left out. */
  size?: (value: V) => number;
  /** Most entries, for caches whose bytes are not limit enough. */
  mostEntries?: number;
};

/** Bytes of an entry besides its value and key: its places in map and lists, and its wrapper. */
const ENTRY_BYTES = 240;

/** A cache whose entries an account counts, and evicts when others need the room. */
export class CountedCache<V> implements CountedStore {
  readonly #account: MemoryAccount;
  readonly #sizeOf: (value: V) => number;
  readonly #most: number;
  readonly #entries: LRUCache<string, Entry<V>>;

  constructor({ account, share, size = heapSize, mostEntries }: Options<V>) {
    this.#account = account;
    this.#sizeOf = size;
    this.#most = Math.max(1, Math.floor(account.shares.counted * share));
    this.#entries = new LRUCache({
      maxSize: this.#most,
      sizeCalculation: ({ bytes }) => bytes,
      ...(mostEntries ? { max: mostEntries } : {}),
    });
    account.register(this);
  }

  get size(): number {
    return this.#entries.calculatedSize;
  }

  get oldest(): number | undefined {
    for (const entry of this.#entries.rvalues()) if (entry) return entry.used;
    return undefined;
  }

  dropOldest(): void {
    this.#entries.pop();
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (entry) entry.used = this.#account.tick();
    return entry?.value;
  }

  /** Returns the value without marking it as used. */
  peek(key: string): V | undefined {
    return this.#entries.peek(key)?.value;
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  /** Keeps a value if there is room; otherwise the key has no value. */
  set(key: string, value: V): void {
    this.#entries.delete(key);
    const bytes = Math.ceil(ENTRY_BYTES + sizeOfString(key) + this.#sizeOf(value));
    if (bytes > this.#most || !this.#account.makeRoom(bytes)) return;
    this.#entries.set(key, { value, bytes, used: this.#account.tick() });
  }
}
