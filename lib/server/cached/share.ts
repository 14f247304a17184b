import "server-only";

/** The most that one cache may hold, as parts of the memory for all caches of both regions: no kind of content evicts all others. */
export const SHARE = { large: 1 / 2, small: 1 / 8 } as const;
