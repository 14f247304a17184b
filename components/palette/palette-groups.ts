import type { ResolveOutcome } from "@/lib/contract/resolve/resolve";
import type { CatalogSearch } from "@/lib/contract/resolve/resolve-in-catalog";
import type { Region } from "@/lib/mar/region";
import { conditionAt } from "@/lib/mar/tag-search/condition-text";
import { SEARCH_MAX_LENGTH } from "@/lib/mar/tag-search/search-term";
import {
  everywhereOption,
  isPackageText,
  optionsFor,
  type PaletteGroup,
  type PaletteOption,
  packagesOption,
} from "./palette-options";

/** Texts up to this length are searched for in all tags. */
const SEARCHED_LENGTH = 255;

type Known = {
  /** What the text names; missing while that is looked up, and if nobody could tell. */
  outcome: ResolveOutcome | undefined;
  hasFailed: boolean;
  search: CatalogSearch;
  region: Region;
};

/** What is offered for a text. */
type Offered = {
  groups: PaletteGroup[];
  /** The option that Enter alone opens; -1 for none, as it never opens anything other than what was typed. */
  first: number;
  /** True if the text is a search of tags or packages, by its conditions: what is wrong with it as a name does not matter. */
  isSearch: boolean;
};

/** Returns the options for a text that is not empty. */
export function offersFor(text: string, { outcome, hasFailed, search, region }: Known): Offered {
  const named = outcome && isNamed(outcome);
  const isSearch = isSearchText(text, named);
  const others = outcome ? optionsFor(outcome, search) : [];
  const everywhere = everywhereIn(text, region);
  // `os:alpine` could be an image's name as well, but what is near such a name was not meant.
  if (isSearch) return { groups: [everywhere, ...(outcome?.ok ? others : [])], first: 0, isSearch };
  const first = outcome?.ok === false || hasFailed ? -1 : 0;
  return {
    groups: isSearchedToo(text, outcome, hasFailed) ? withEverywhere(others, everywhere) : others,
    first,
    isSearch,
  };
}

function isNamed(outcome: ResolveOutcome): boolean {
  return outcome.ok && outcome.answer.kind !== "search";
}

/** Returns the option to search for a text with conditions, and whether it begins with one: then nothing else is meant. */
export function searchOption(text: string, region: Region): { option: PaletteOption; isAll: boolean } | undefined {
  const at = searchAt(text);
  const [option] = at < 0 ? [] : everywhereIn(text, region).options;
  return option && { option, isAll: at === 0 };
}

/** Returns true for a text that begins with a condition, or has one and names no page. */
function isSearchText(text: string, isNamedPage: boolean | undefined): boolean {
  const at = searchAt(text);
  return at === 0 || (at > 0 && isNamedPage === false);
}

/** Returns where the conditions of a search begin; -1 for another text. */
function searchAt(text: string): number {
  const trimmed = text.trim();
  // A file has lines such as `kind:Pod`.
  return trimmed.length > SEARCH_MAX_LENGTH || /[\r\n]/.test(trimmed) ? -1 : conditionAt(trimmed);
}

/** Returns true unless the text names one page or is an error message that finds nothing, or nobody knows yet. */
function isSearchedToo(text: string, outcome: ResolveOutcome | undefined, hasFailed: boolean): boolean {
  if (text.length > SEARCHED_LENGTH) return false;
  if (!outcome) return hasFailed;
  return outcome.ok ? !isNamed(outcome) : !outcome.refusal.message;
}

function everywhereIn(text: string, region: Region): PaletteGroup {
  const packages = packagesOption(text, region);
  return { id: "everywhere", options: isPackageText(text) ? packages : [everywhereOption(text, region), ...packages] };
}

/** Adds the group so that the first option stays the one that Enter opens, and the search of the catalog the last. */
function withEverywhere(groups: readonly PaletteGroup[], everywhere: PaletteGroup): PaletteGroup[] {
  return groups.length > 1 ? [...groups.slice(0, -1), everywhere, ...groups.slice(-1)] : [...groups, everywhere];
}
