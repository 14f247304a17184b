import "server-only";
import { settings } from "../settings/settings";
import type { Freshness } from "./reading";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** An outage shows all that was ever read, with its age. */
const EVER = 365 * DAY;

/** The catalog is long and changes seldom. */
const CATALOG_TIMES = 5;

/** Content by digest, which never changes. */
export const IMMUTABLE: Freshness = {
  fresh: Number.POSITIVE_INFINITY,
  staleWhileRevalidate: Number.POSITIVE_INFINITY,
  staleIfError: Number.POSITIVE_INFINITY,
};
/** The list of repositories. */
export const CATALOG: Freshness = changing(() => CATALOG_TIMES * settings().listFreshSeconds, 6 * HOUR);
/** A repository's tags. */
export const TAGS: Freshness = changing(() => settings().listFreshSeconds, 30 * MINUTE);
/** The digest of a tag: floating tags move. */
export const RESOLUTION: Freshness = changing(() => settings().tagFreshSeconds, 10 * MINUTE);
/** What is attached to a digest: it grows. */
export const REFERRERS: Freshness = { fresh: 5 * MINUTE, staleWhileRevalidate: 30 * MINUTE, staleIfError: EVER };

/** The settings are read when they are needed, as the modules load before they are checked. */
function changing(seconds: () => number, staleWhileRevalidate: number): Freshness {
  return {
    get fresh() {
      return seconds() * SECOND;
    },
    get staleWhileRevalidate() {
      return Math.max(staleWhileRevalidate, seconds() * SECOND);
    },
    staleIfError: EVER,
  };
}
