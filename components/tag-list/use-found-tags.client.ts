"use client";

import { useEffect, useMemo } from "react";
import { type KnownTags, summaryOf } from "@/lib/browser/known/tag-details";
import type { RegionOutcome } from "@/lib/contract/region/region-outcome";
import { newestCreation, platformNames, sizeRange } from "@/lib/display/image/image-figures";
import type { TagName } from "@/lib/mar/tag/tag-name";
import type { TagFilter } from "@/lib/mar/tag-list/filter/filter-term";
import { tagsThrough } from "@/lib/mar/tag-list/filter/matches";
import { prepareSearch } from "@/lib/mar/tag-list/names-text";
import { type Arrangement, arrangeTags, type KnownImages } from "@/lib/mar/tag-list/rows";
import { useWhenIdle } from "./details/use-when-idle.client";
import type { ComparedTags } from "./regions/compared-tags";

type Options = {
  names: readonly TagName[] | undefined;
  filter: TagFilter;
  platform: string | null;
  /** The required outcome of the regions' comparison. */
  outcome: RegionOutcome | undefined;
  compared: ComparedTags | undefined;
  arrangement: Arrangement;
  known: KnownTags;
};

/** Returns the tags of the whole list that match a filter, and the rows that show them. */
export function useFoundTags(options: Options) {
  const { names, filter, platform, outcome, compared, arrangement, known } = options;
  const settled = useWhenIdle(names);
  // Prepared early, so that the first typed key does not wait for it.
  useEffect(() => {
    if (settled) prepareSearch(settled);
  }, [settled]);
  const matching = useMemo(() => names && tagsThrough(filter, names), [names, filter]);
  // Only filters on details change as details become known.
  const byDetails =
    platform !== null ||
    outcome !== undefined ||
    arrangement.group === "digest" ||
    /size|created/.test(arrangement.sort);
  const seen = byDetails ? known : undefined;
  const onPlatform = useMemo(
    () => (platform ? matching?.filter((name) => mayHavePlatform(seen, name, platform)) : matching),
    [matching, platform, seen],
  );
  const found = useMemo(
    () => (outcome && compared ? onPlatform?.filter(({ name }) => mayBe(outcome, compared.outcome(name))) : onPlatform),
    [onPlatform, outcome, compared],
  );
  const { sort, group } = arrangement;
  const rows = useMemo(() => {
    return found && arrangeTags(found, { sort, group }, imagesIn(seen));
  }, [found, sort, group, seen]);
  return { found, rows, restless: byDetails };
}

/** Keeps a tag whose platforms are unknown. */
function mayHavePlatform(known: KnownTags | undefined, { name }: TagName, platform: string): boolean {
  const summary = summaryOf(known?.details.get(name));
  return !summary || platformNames(summary).includes(platform);
}

/** Keeps a tag whose regions are not compared yet. */
function mayBe(outcome: RegionOutcome, known: RegionOutcome | undefined): boolean {
  return known === undefined || known === outcome;
}

function imagesIn(known: KnownTags | undefined): KnownImages {
  const summary = (tag: string) => summaryOf(known?.details.get(tag));
  return {
    digest: (tag) => summary(tag)?.digest,
    size: (tag) => {
      const image = summary(tag);
      return image && sizeRange(image)?.most;
    },
    created: (tag) => {
      const image = summary(tag);
      const created = image && newestCreation(image);
      return created ? Date.parse(created) : undefined;
    },
  };
}
