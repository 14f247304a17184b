import type { Tag } from "@/lib/oci/name/tag";

/** How long a reading may say that a tag is an alias, in milliseconds: floating tags move. */
export const ALIAS_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Another tag of the same image, and when the registry last said so (milliseconds since the epoch). */
export type KnownAlias = { tag: Tag; readAt: number };
