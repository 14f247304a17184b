import "server-only";

/** What is known of an image's SBOMs, as it stands in the database. */
export const STATES = { waiting: 0, none: 1, read: 2, unreadable: 3 } as const;
