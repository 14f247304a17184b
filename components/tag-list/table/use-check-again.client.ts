"use client";

import { useEffect, useRef, useState } from "react";
import { ObservableMap } from "@/lib/browser/known/observable-map";
import { type RegionAnswerMap, readRegionAnswersOf } from "@/lib/browser/known/region-answer-reader";
import { readTags } from "@/lib/browser/known/tag-reader";
import { otherRegion } from "@/lib/mar/region";
import type { Tag } from "@/lib/oci/name/tag";
import { useListPlace } from "../list-place.client";

/** Asks both regions again about the visible tags. Earlier answers stay visible meanwhile. */
export function useCheckAgain(tags: readonly Tag[], answers: RegionAnswerMap) {
  const { region, repository, store } = useListPlace();
  const [isChecking, setChecking] = useState(false);
  const controller = useRef<AbortController>(undefined);
  useEffect(() => () => controller.current?.abort(), []);
  const checkAgain = async () => {
    const current = new AbortController();
    controller.current = current;
    const { signal } = current;
    setChecking(true);
    const own = async () => {
      // The server's answers are then fresh, so details of tags that have not moved cost the registry nothing.
      await readRegionAnswersOf(tags, { region, repository, store: new ObservableMap(), anew: true, signal });
      await readTags(tags, { region, repository, store, signal });
    };
    const theirs = readRegionAnswersOf(tags, {
      region: otherRegion(region),
      repository,
      store: answers,
      anew: true,
      signal,
    });
    // They reject only when the visitor leaves the list.
    await Promise.allSettled([own(), theirs]);
    if (!signal.aborted) setChecking(false);
  };
  return { isChecking, checkAgain };
}
