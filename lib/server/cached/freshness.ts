import "server-only";
import type { Freshness } from "./reading";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Content by digest, which never changes. */
export const IMMUTABLE: Freshness = { fresh: 365 * DAY, staleWhileRevalidate: 365 * DAY, staleIfError: 365 * DAY };
/** The list of repositories: long, and rarely changed. */
export const CATALOG: Freshness = { fresh: 5 * MINUTE, staleWhileRevalidate: 6 * HOUR, staleIfError: 7 * DAY };
/** A repository's tags. */
export const TAGS: Freshness = { fresh: MINUTE, staleWhileRevalidate: 30 * MINUTE, staleIfError: DAY };
/** The digest of a tag: floating tags move. */
export const RESOLUTION: Freshness = { fresh: MINUTE, staleWhileRevalidate: 10 * MINUTE, staleIfError: DAY };
/** What is attached to a digest: it grows. */
export const REFERRERS: Freshness = { fresh: 5 * MINUTE, staleWhileRevalidate: 30 * MINUTE, staleIfError: DAY };
