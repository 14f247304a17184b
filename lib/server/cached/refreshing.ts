import "server-only";

/** What a cache asks and tells about readings that are no longer fresh. */
export type Refreshing = {
  /** Returns false while the registry asks for fewer requests or is down: what is known is then shown as it is. Always true if left out. */
  mayRefresh?: () => boolean;
  /** Throws a failure while the registry is down and need not be asked for this key, as something is known of it. */
  refuseWhileDown?: (key: string) => void;
  /** Called with the key when an old reading replaces an answer that failed. */
  onStale?: (key: string, failure: unknown) => void;
};

/** Where a reading comes from: this process, its store, or the registry, which another replica may just have asked for us. */
export type Tier = "memory" | "store" | "registry";

/** The kinds of readings that are counted. */
export type CacheName = "catalog" | "tags" | "tag" | "manifest" | "referrers" | "content" | "details" | "pushes";

/** Is told where each reading that is given comes from. */
export type OnGiven = (cache: CacheName, tier: Tier) => void;
