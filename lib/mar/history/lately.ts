import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

export const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** What changed in a repository on one day, in UTC: tags that are new, moved, gone or back. */
export type ChangedRepository = {
  repository: Repository;
  /** The day's first millisecond. */
  day: number;
  /** When the last of the changes was seen, in milliseconds since 1970. */
  at: number;
  /** How many tags changed. */
  count: number;
  /** How many of them are new. */
  added: number;
  /** Some of them. */
  tags: Tag[];
};

/** Repositories that changed, by day and the latest first. */
export type Lately = {
  repositories: readonly ChangedRepository[];
  /** True if there are earlier ones; the last day may then lack some. */
  isCut: boolean;
};
