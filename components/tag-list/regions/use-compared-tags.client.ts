"use client";

import { useCallback, useMemo, useRef, useSyncExternalStore } from "react";
import { ObservableMap } from "@/lib/browser/known/observable-map";
import { readRegionAnswersOf } from "@/lib/browser/known/region-answer-reader";
import type { KnownTags } from "@/lib/browser/known/tag-details";
import type { RegionAnswer } from "@/lib/contract/region/region-outcome";
import { otherRegion } from "@/lib/mar/region";
import type { Tag } from "@/lib/oci/name/tag";
import { useListPlace } from "../list-place.client";
import { useReadOnScreen } from "../table/use-read-on-screen.client";
import { type ComparedTags, compareTags } from "./compared-tags";
import { RegionMark } from "./region-mark.client";

export type ComparedTagsOptions = {
  /** What is known of the tags in the page's region. */
  known: KnownTags;
  /** The visible tags. */
  tags: readonly Tag[];
};

/** Asks the other region about the visible tags: one request for unknown ones, and one for dates. */
export function useComparedTags({ known, tags }: ComparedTagsOptions) {
  const { region, repository } = useListPlace();
  const other = otherRegion(region);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another region or repository is another store
  const answers = useMemo(() => new ObservableMap<string, RegionAnswer>(), [region, repository]);
  const answered = useSyncExternalStore(answers.subscribe, answers.view, answers.view);
  const read = useCallback<ComparedTags["read"]>(
    (tags, signal) => readRegionAnswersOf(tags, { region: other, repository, store: answers, signal }),
    [other, repository, answers],
  );
  const compared = useMemo(
    () => ({ ...compareTags(known, answered), read, Mark: RegionMark }),
    [known, answered, read],
  );
  useReadOnScreen({ store: answers, tags, isWanted: (tag) => !answers.get(tag), read });
  const dateAsked = useRef(new Set<string>());
  const isUndated = (tag: Tag) => {
    const answer = answers.get(tag);
    if (compared.outcome(tag) !== "different" || !answer || !("digest" in answer)) return false;
    return !answer.created && !dateAsked.current.has(answer.digest);
  };
  // All in one request, once the visible tags are known.
  const undatedTags = tags.every((tag) => answers.get(tag)) ? tags.filter(isUndated) : [];
  useReadOnScreen({
    store: answers,
    tags: undatedTags,
    isWanted: isUndated,
    read: async (undated, signal) => {
      await readRegionAnswersOf(undated, { region: other, repository, store: answers, signal, created: true });
      for (const tag of undated) {
        const answer = answers.get(tag);
        // Some images have no date: do not ask again.
        if (answer && "digest" in answer) dateAsked.current.add(answer.digest);
      }
    },
  });
  return { compared, answers };
}
