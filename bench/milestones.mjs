const ROWS = "main tbody tr[aria-rowindex]";
const DIGEST = 'code[title^="sha256:"]';

/** A row shows its digest once all of it is known; a failed row has one wide cell. */
export const DETAILS_SELECTOR = `${DIGEST}, td[colspan="6"]`;

/** The first screen of a list of tags. */
export const LIST = /** @type {const} */ ({
  names: { each: ROWS, has: "th a", first: 20 },
  details: { each: ROWS, has: DETAILS_SELECTOR, first: 20 },
});

/** The home page: its first families. */
export const HOME = /** @type {const} */ ({
  families: { each: "main li:has(> div > h3) code", first: 4 },
});

/** The list of all repositories. */
export const CATALOG = /** @type {const} */ ({
  names: { each: 'main section[aria-label="Repositories"] li[aria-posinset] a', first: 5 },
});

/** An image's page: its digest, its platforms and their creation dates. */
export const IMAGE = /** @type {const} */ ({
  digest: { each: "main p > code", first: 1 },
  platforms: { each: "main tbody tr", has: "th button", first: 1, anywhere: true },
  dates: { each: "main tbody tr", has: "time", first: "all", anywhere: true },
});
