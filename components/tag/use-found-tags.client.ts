"use client";

import { useEffect, useMemo } from "react";
import type { TagDetailsStore } from "@/lib/browser/known/tag-details";
import type { RegionOutcome } from "@/lib/contract/region-outcome";
import { newestCreation, platformNames, sizeRange } from "@/lib/display/image-figures";
import type { TagName } from "@/lib/mar/tag/tag-name";
import type { TagFilter } from "@/lib/mar/tag-list/filter-term";
import { tagsThrough } from "@/lib/mar/tag-list/matches";
import { prepareSearch } from "@/lib/mar/tag-list/names-text";
import { type Arrangement, arrangeTags, type KnownImages } from "@/lib/mar/tag-list/rows";
import type { ComparedTags } from "./compared-tags";
import { useWhenIdle } from "./use-when-idle.client";

type Options = {
  names: readonly TagName[] | undefined;
  filter: TagFilter;
  platform: string | null;
  /** How both regions have to compare. */
  outcome: RegionOutcome | undefined;
  compared: ComparedTags | undefined;
  arrangement: Arrangement;
  store: TagDetailsStore;
  version: number;
};

/** The tags that a filter lets through, of the whole list, and the rows that show them. */
export function useFoundTags(options: Options) {
  const { names, filter, platform, outcome, compared, arrangement, store, version } = options;
  const settled = useWhenIdle(names);
  // The first key that is typed must not wait for it.
  useEffect(() => {
    if (settled) prepareSearch(settled);
  }, [settled]);
  const matching = useMemo(() => names && tagsThrough(filter, names), [names, filter]);
  // Only a list that looks at details changes as they become known.
  const byDetails =
    platform !== null ||
    outcome !== undefined ||
    arrangement.group === "digest" ||
    /size|created/.test(arrangement.sort);
  const seen = byDetails ? version : 0;
  const onPlatform = useMemo(
    () => (platform ? matching?.filter((name) => mayHavePlatform(store, name, platform, seen)) : matching),
    [matching, platform, store, seen],
  );
  const found = useMemo(
    () => (outcome && compared ? onPlatform?.filter(({ name }) => mayBe(outcome, compared.outcome(name))) : onPlatform),
    [onPlatform, outcome, compared],
  );
  const { sort, group } = arrangement;
  const rows = useMemo(() => {
    const known = knownImages(store, seen);
    return found && arrangeTags(found, { sort, group }, known);
  }, [found, sort, group, store, seen]);
  return { found, rows, restless: byDetails };
}

/** A tag of which the platforms are not known yet is kept. */
function mayHavePlatform(store: TagDetailsStore, { name }: TagName, platform: string, _version: number): boolean {
  const summary = store.summary(name);
  return !summary || platformNames(summary).includes(platform);
}

/** A tag of which the regions are not compared yet is kept. */
function mayBe(outcome: RegionOutcome, known: RegionOutcome | undefined): boolean {
  return known === undefined || known === outcome;
}

function knownImages(store: TagDetailsStore, _version: number): KnownImages {
  return {
    digest: (tag) => store.summary(tag)?.digest,
    size: (tag) => {
      const summary = store.summary(tag);
      return summary && sizeRange(summary)?.most;
    },
    created: (tag) => {
      const summary = store.summary(tag);
      const created = summary && newestCreation(summary);
      return created ? Date.parse(created) : undefined;
    },
  };
}
