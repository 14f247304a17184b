import "server-only";
import type { MemoryAccount } from "../memory/memory-account";
import type { Read, Recall, TakeTurn } from "./in-turn";
import type { Refreshing, Tier } from "./refreshing";

/** How long a reading may be shown, in milliseconds. */
export type Freshness = {
  /** Up to this age it is shown without a request. */
  fresh: number;
  /** Up to this age it is shown at once and refreshed in the background. */
  staleWhileRevalidate: number;
  /** Up to this age it is shown if the registry fails. */
  staleIfError: number;
};

/** How a reading that is not in memory is found. */
export type How<T> = [read: Read<T>, recall?: Recall<T>, takeTurn?: TakeTurn | undefined];

/** How a cache of readings works. */
export type ReadingOptions<T> = Refreshing & {
  freshness: Freshness;
  /** The largest share of the caches' memory that this cache may hold. */
  share: number;
  /** Returns the bytes that a value takes in memory; estimated from its contents if left out. */
  size?: (value: T) => number;
  account?: MemoryAccount;
  /** Called with where each reading that is given comes from. */
  onGiven?: ((tier: Tier) => void) | undefined;
  /** True if other processes read the same and note it where `recall` finds it. */
  isShared?: boolean;
};
