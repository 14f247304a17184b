"use client";

import { useState } from "react";
import { forgetRecent, readRecent } from "@/lib/browser/known/recent-repositories";
import type { ResolveOutcome } from "@/lib/contract/resolve/resolve";
import { REGION_HOSTS, type Region } from "@/lib/mar/region";
import {
  catalogOption,
  endsOption,
  everywhereOption,
  isPackageText,
  optionsFor,
  type PaletteGroup,
  packagesOption,
  repositoriesIn,
} from "./palette-options";
import { useResolvedInput } from "./use-resolved-input.client";

export type PaletteState = {
  isEmpty: boolean;
  isWaiting: boolean;
  /** The resolved text; `undefined` if there is none or it is still unknown. */
  outcome: ResolveOutcome | undefined;
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
  const { outcome, search, hasFailed, isCatalogMissing } = resolved;
  const isEmpty = text.trim() === "";
  const groups: PaletteGroup[] = isEmpty
    ? [
        { id: "recent" as const, options: repositoriesIn(recent, region) },
        { id: "answer" as const, options: [catalogOption(region), endsOption(region)] },
      ].filter(({ options }) => options.length > 0)
    : outcome
      ? withEverywhere(optionsFor(outcome, search), outcome, text, region)
      : [];
  const status: PaletteState = {
    isEmpty,
    isWaiting: !isEmpty && !outcome && !hasFailed,
    outcome: isEmpty ? undefined : outcome,
    isCatalogMissing,
    leftOut: (!isEmpty && outcome?.ok && outcome.answer.kind === "search" && outcome.answer.leftOut) || [],
    failed: hasFailed ? REGION_HOSTS[resolved.region].registry : undefined,
  };
  const forget = () => {
    forgetRecent();
    setRecent([]);
  };
  // Enter alone never opens anything other than what was typed.
  return { groups, status, first: !isEmpty && outcome?.ok === false ? -1 : 0, forget };
}

/** Texts up to this length are searched for in all tags. */
const SEARCHED_LENGTH = 255;

/** Adds a search of all tags, unless the text names one page or is an error message. */
function withEverywhere(groups: PaletteGroup[], outcome: ResolveOutcome, text: string, region: Region): PaletteGroup[] {
  const packages = packagesOption(text, region);
  // `pkg:openssl` could be an image's name as well.
  if (isPackageText(text)) return [{ id: "everywhere", options: packages }, ...groups];
  const isNamed = outcome.ok && outcome.answer.kind !== "search";
  const { message } = outcome.ok ? outcome.answer : outcome.refusal;
  if (isNamed || message || text.length > SEARCHED_LENGTH) return groups;
  const everywhere: PaletteGroup = { id: "everywhere", options: [everywhereOption(text, region), ...packages] };
  // The first option opens with Enter alone, and the search of the catalog stays the last.
  return groups.length > 1 ? [...groups.slice(0, -1), everywhere, ...groups.slice(-1)] : [...groups, everywhere];
}
