import type { ComponentType } from "react";
import type { KnownTags, TagDetails } from "@/lib/browser/known/tag-details";
import { type RegionAnswer, type RegionOutcome, regionOutcome } from "@/lib/contract/region/region-outcome";
import type { Tag } from "@/lib/oci/name/tag";
import { ownAnswer } from "./own-answer";

/** A row's state of a tag in both regions. */
export type RegionMarkProps = {
  tag: Tag;
  /** What is known of it in the page's region, and in the other. */
  details: TagDetails | undefined;
  answer: RegionAnswer | undefined;
};

/**
 * What is known of a list's tags in the other region; replaced when more is known. It carries the mark's component, so
 * that only visitors who compare load its scripts.
 */
export type ComparedTags = {
  /** The other region's answers, by tag. */
  answers: ReadonlyMap<string, RegionAnswer>;
  /** `undefined` if either region has not been asked yet. */
  outcome: (tag: string) => RegionOutcome | undefined;
  /** Numbers of compared tags by outcome. */
  counts: Readonly<Record<RegionOutcome, number>>;
  /** Asks the other region. Rejects with the signal's reason when it aborts. */
  read: (tags: readonly Tag[], signal: AbortSignal) => Promise<void>;
  Mark: ComponentType<RegionMarkProps>;
};

/** Compares what is known of both regions. Tags without an answer from one of them are not counted. */
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
