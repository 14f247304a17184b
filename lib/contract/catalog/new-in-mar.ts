import type { Family } from "@/lib/mar/family/families";
import type { ChangedRepository } from "@/lib/mar/history/lately";
import type { ImageCounts } from "@/lib/mar/life/image-counts";
import type { Repository } from "@/lib/oci/name/repository";

/** What changed lately in a well-known family, or, without one, in all other repositories; the latest first. */
export type FamilyNews = { family: Family["id"] | undefined; changed: readonly ChangedRepository[] };

/** How many images the index has, of how many repositories in the catalog, and when the oldest of it was read, in milliseconds since 1970. */
export type Holdings = ImageCounts & { repositories: number; of?: number; tags: number; readAt?: number };

/** What is new in a region, as far as its index knows. */
export type NewInMar = {
  families: readonly FamilyNews[];
  /** Repositories that are new in the catalog, the latest first; times in milliseconds since 1970. */
  added: readonly { repository: Repository; at: number }[];
  holdings: Holdings | undefined;
};
