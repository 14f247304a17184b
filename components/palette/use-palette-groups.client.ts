"use client";

import { useState } from "react";
import { forgetRecent, readRecent } from "@/lib/browser/known/recent-repositories";
import type { ResolveOutcome } from "@/lib/contract/resolve/resolve";
import { REGION_HOSTS, type Region } from "@/lib/mar/region";
import { offersFor } from "./palette-groups";
import { catalogOption, endsOption, type PaletteGroup, repositoriesIn } from "./palette-options";
import { useResolvedInput } from "./use-resolved-input.client";

export type PaletteState = {
  isEmpty: boolean;
  isWaiting: boolean;
  /** The resolved text; `undefined` if there is none or it is still unknown. */
  outcome: ResolveOutcome | undefined;
  /** The text is a search by its conditions: what is wrong with it as a name is not said. */
  isSearch: boolean;
  isCatalogMissing: boolean;
  /** The part of the text that was not searched for. */
  leftOut: readonly string[];
  /** The registry host that could not be asked. */
  failed: string | undefined;
};

/** Returns the palette's options for a text; without a text, the recent ones. */
export function usePaletteGroups(text: string, region: Region) {
  const [recent, setRecent] = useState(readRecent);
  const resolved = useResolvedInput(text, region);
  const { outcome, hasFailed, isCatalogMissing } = resolved;
  const isEmpty = text.trim() === "";
  const { groups, first, isSearch } = isEmpty ? atFirst(recent, region) : offersFor(text, { ...resolved, region });
  const status: PaletteState = {
    isEmpty,
    isWaiting: !isEmpty && !isSearch && !outcome && !hasFailed,
    outcome: isEmpty ? undefined : outcome,
    isSearch,
    isCatalogMissing,
    leftOut: (!isEmpty && !isSearch && outcome?.ok && outcome.answer.kind === "search" && outcome.answer.leftOut) || [],
    failed: hasFailed && !isSearch ? REGION_HOSTS[resolved.region].registry : undefined,
  };
  const forget = () => {
    forgetRecent();
    setRecent([]);
  };
  return { groups, status, first, forget };
}

/** Returns what is offered before anything is typed. */
function atFirst(recent: readonly string[], region: Region) {
  const groups: PaletteGroup[] = [
    { id: "recent", options: repositoriesIn(recent, region) },
    { id: "answer", options: [catalogOption(region), endsOption(region)] },
  ];
  return { groups: groups.filter(({ options }) => options.length > 0), first: 0, isSearch: false };
}
