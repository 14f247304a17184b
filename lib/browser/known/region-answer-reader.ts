import type { Problem } from "@/lib/contract/problem";
import { isFailed, type RegionAnswer } from "@/lib/contract/region/region-outcome";
import type { Tag } from "@/lib/oci/name/tag";
import { readInBatches } from "../api/read-in-batches";
import { type RegionQuestion, streamRegionAnswers } from "../api/region-answers";
import type { ObservableMap } from "./observable-map";

/** A region's answers for a repository's tags, as far as it was asked. */
export type RegionAnswerMap = ObservableMap<string, RegionAnswer>;

type Options = Omit<RegionQuestion, "references"> & { store: RegionAnswerMap };

/**
 * Reads a region's answers for tags into a store. If all tags of one request fail, does not ask for the rest: they get
 * the same problem. Rejects with the signal's reason on abort.
 */
export function readRegionAnswersOf(tags: readonly Tag[], { store, ...question }: Options): Promise<void> {
  const { signal } = question;
  let answered = false;
  let failure: Problem | undefined;
  return readInBatches(tags, {
    // It is never the region of the page, which goes first.
    lanes: 1,
    signal,
    ask: (references, awaited) => {
      answered = false;
      return streamRegionAnswers({ ...question, references }, ({ reference, ...answer }) => {
        const tag = awaited(reference);
        if (!tag) return;
        if (isFailed(answer)) failure = answer.problem;
        else answered = true;
        store.set(tag, answer);
      });
    },
    giveUp: () => (answered ? undefined : failure),
    onFailure: (failed, problem) => {
      for (const tag of failed) store.set(tag, { problem, readAt: new Date().toISOString() });
    },
  });
}
