import "server-only";
import { LRUCache } from "lru-cache";
import type { RateLimit } from "../settings/rate-limit";

type Bucket = { tokens: number; at: number };

/** Clients that are remembered. A forgotten client starts with a full bucket. */
const MOST_CLIENTS = 50_000;
/** Bytes of the lists, preallocated for all clients, and per client. */
const LISTS_BYTES = 1_100_000;
const CLIENT_BYTES = 200;

/** Token buckets, one per client: each piece of work takes a token, and tokens come back at a steady rate. */
export class TokenBuckets {
  readonly #limit: RateLimit;
  readonly #buckets = new LRUCache<string, Bucket>({ max: MOST_CLIENTS });

  constructor(limit: RateLimit) {
    this.#limit = limit;
  }

  /** About how many bytes they take in memory. */
  get bytes(): number {
    return LISTS_BYTES + this.#buckets.size * CLIENT_BYTES;
  }

  /**
   * Takes a token and returns 0, or takes none and returns the milliseconds until the next. `now` is in milliseconds.
   */
  take(client: string, now: number): number {
    const { perSecond, burst } = this.#limit;
    const known = this.#buckets.get(client) ?? { tokens: burst, at: now };
    const passed = Math.max(0, now - known.at);
    const tokens = Math.min(burst, known.tokens + (passed * perSecond) / 1000);
    const isThere = tokens >= 1;
    this.#buckets.set(client, { tokens: isThere ? tokens - 1 : tokens, at: now });
    return isThere ? 0 : Math.ceil(((1 - tokens) * 1000) / perSecond);
  }
}
