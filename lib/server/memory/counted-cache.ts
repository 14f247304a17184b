import "server-only";
import { LRUCache } from "lru-cache";
import { heapSize, sizeOfString } from "./heap-size";
import type { CountedStore, MemoryAccount } from "./memory-account";

type Entry<V> = { value: V; bytes: number; used: number };

type Options<V> = {
  account: MemoryAccount;
  /** Part of what the account counts that this cache may hold at the most. */
  share: number;
  /** Bytes that a value takes in memory; reckoned from all that stands in it where this is left out. */
  size?: (value: V) => number;
  /** Most entries, where the bytes alone do not bound them enough. */
  mostEntries?: number;
};

/** Bytes that an entry takes beside its value and its key: its places in map and lists, and what holds it. */
const ENTRY_BYTES = 240;

/** A cache whose entries an account counts, and drops where others need the room. */
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

  /** The value without a word of its being used. */
  peek(key: string): V | undefined {
    return this.#entries.peek(key)?.value;
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  /** Keeps a value where there is room for it; else nothing is kept under the key. */
  set(key: string, value: V): void {
    this.#entries.delete(key);
    const bytes = Math.ceil(ENTRY_BYTES + sizeOfString(key) + this.#sizeOf(value));
    if (bytes > this.#most || !this.#account.makeRoom(bytes)) return;
    this.#entries.set(key, { value, bytes, used: this.#account.tick() });
  }
}
