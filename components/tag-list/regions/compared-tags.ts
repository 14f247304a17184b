import type { ComponentType } from "react";
import type { TagDetails } from "@/lib/browser/known/tag-details";
import type { RegionAnswer, RegionOutcome } from "@/lib/contract/region/region-outcome";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

/** What a row says of a tag in both regions. */
export type RegionMarkProps = {
  repository: Repository;
  tag: Tag;
  region: Region;
  /** What is known of it in the region of the page, and in the other. */
  details: TagDetails | undefined;
  answer: RegionAnswer | undefined;
};

/**
 * What is known of a list's tags in the other region: a new object whenever that is more. The mark comes along, as its
 * scripts do: who does not compare does not load it.
 */
export type ComparedTags = {
  /** What the other region says to tags. */
  answers: ReadonlyMap<string, RegionAnswer>;
  /** Nothing where one of both has not been asked yet. */
  outcome: (tag: string) => RegionOutcome | undefined;
  /** Tags of each outcome, of all that were compared. */
  counts: Readonly<Record<RegionOutcome, number>>;
  /** Asks the other region. Rejects with the signal's reason when it is no longer wanted. */
  read: (tags: readonly Tag[], signal: AbortSignal) => Promise<void>;
  Mark: ComponentType<RegionMarkProps>;
};
