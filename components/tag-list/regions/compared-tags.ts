import type { ComponentType } from "react";
import type { KnownTags, TagDetails } from "@/lib/browser/known/tag-details";
import { type RegionAnswer, type RegionOutcome, regionOutcome } from "@/lib/contract/region/region-outcome";
import type { Tag } from "@/lib/oci/name/tag";
import { ownAnswer } from "./own-answer";

/** What a row says of a tag in both regions. */
export type RegionMarkProps = {
  tag: Tag;
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

/** Compares the regions by what is known of both. Tags of which one region has not answered yet are not counted. */
export function compareTags({ details }: Pick<KnownTags, "details">, answers: ComparedTags["answers"]) {
  const outcome = (tag: string): RegionOutcome | undefined => {
    const own = details.get(tag);
    const answer = answers.get(tag);
    return own && answer && regionOutcome(ownAnswer(own), answer);
  };
  const counts = { same: 0, different: 0, missing: 0, failed: 0 };
  for (const tag of answers.keys()) {
    const of = outcome(tag);
    if (of) counts[of] += 1;
  }
  return { answers, outcome, counts };
}
