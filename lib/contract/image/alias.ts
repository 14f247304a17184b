import type { Tag } from "@/lib/oci/name/tag";

/** How long a tag counts as an alias after a reading, in milliseconds. Limited because floating tags move. */
export const ALIAS_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Another tag of the same image, and when the registry last confirmed it (milliseconds since the epoch). */
export type KnownAlias = { tag: Tag; readAt: number };
