"use client";

import { useMemo, useRef, useSyncExternalStore } from "react";
import { readRegionAnswersOf } from "@/lib/browser/known/region-answer-reader";
import { RegionAnswerStore } from "@/lib/browser/known/region-answer-store";
import type { TagDetailsStore } from "@/lib/browser/known/tag-details";
import { type RegionOutcome, regionOutcome } from "@/lib/contract/region-outcome";
import { otherRegion, type Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/repository";
import type { Tag } from "@/lib/oci/tag";
import type { ComparedTags } from "./compared-tags";
import { ownAnswer } from "./own-answer";
import { RegionMark } from "./region-mark.client";
import { useReadOnScreen } from "./use-read-on-screen.client";

export type ComparedTagsOptions = {
  region: Region;
  repository: Repository;
  /** What is known of the tags in the region of the page. */
  store: TagDetailsStore;
  version: number;
  /** On screen. */
  tags: readonly Tag[];
};

/** What the other region says to the tags on screen, in one request for those that are not known, and one for dates. */
export function useComparedTags({ region, repository, store, version, tags }: ComparedTagsOptions) {
  const other = otherRegion(region);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another region or repository is another store
  const answers = useMemo(() => new RegionAnswerStore(), [region, repository]);
  const answered = useSyncExternalStore(
    answers.subscribe,
    () => answers.version,
    () => 0,
  );
  const compared = useMemo(
    () => comparedTags({ store, answers, version: version + answered, region: other, repository }),
    [store, answers, version, answered, other, repository],
  );
  const question = { region: other, repository, store: answers };
  useReadOnScreen({
    store: answers,
    tags,
    isWanted: (tag) => !answers.get(tag),
    read: (missing, signal) => readRegionAnswersOf(missing, { ...question, signal }),
  });
  const dateAsked = useRef(new Set<string>());
  const isUndated = (tag: Tag) => {
    const answer = answers.get(tag);
    if (compared.outcome(tag) !== "different" || !answer || !("digest" in answer)) return false;
    return !answer.created && !dateAsked.current.has(answer.digest);
  };
  // All at once, when the tags on screen are known.
  const undatedTags = tags.every((tag) => answers.get(tag)) ? tags.filter(isUndated) : [];
  useReadOnScreen({
    store: answers,
    tags: undatedTags,
    isWanted: isUndated,
    read: async (undated, signal) => {
      await readRegionAnswersOf(undated, { ...question, signal, created: true });
      for (const tag of undated) {
        const answer = answers.get(tag);
        // Some images tell no date: nobody asks twice.
        if (answer && "digest" in answer) dateAsked.current.add(answer.digest);
      }
    },
  });
  return { compared, answers };
}

type Known = {
  store: TagDetailsStore;
  answers: RegionAnswerStore;
  version: number;
  region: Region;
  repository: Repository;
};

function comparedTags({ store, answers, region, repository }: Known): ComparedTags {
  const outcome = (tag: string): RegionOutcome | undefined => {
    const details = store.get(tag);
    const answer = answers.get(tag);
    return details && answer && regionOutcome(ownAnswer(details), answer);
  };
  const counts = { same: 0, different: 0, missing: 0, failed: 0 };
  for (const [tag] of answers.entries()) {
    const of = outcome(tag);
    if (of) counts[of] += 1;
  }
  return {
    answer: (tag) => answers.get(tag),
    outcome,
    counts,
    read: (tags, signal) => readRegionAnswersOf(tags, { region, repository, store: answers, signal }),
    Mark: RegionMark,
  };
}
