import type { ArtifactKind } from "../kind/artifact-kind";
import type { Comparison, TagFilter, TagFilterProblem } from "../tag-list/filter/filter-term";

/** The longest search that is read, in UTF-16 code units. */
export const SEARCH_MAX_LENGTH = 1_000;

/** What a tag's support can be: ended; with a known last day ahead; not known to have ended; without a known day. */
export const LIFE_WORDS = ["ended", "ends", "supported", "unknown"] as const;
export type LifeWord = (typeof LIFE_WORDS)[number];

/** A condition that only a search across repositories has. Sizes are bytes, dates the beginning of a day in ISO 8601. */
export type OwnTerm = { readonly negated: boolean } & (
  | { readonly operator: "repo"; readonly value: string }
  | { readonly operator: "kind"; readonly value: string; readonly kinds: readonly ArtifactKind[] }
  | { readonly operator: "life"; readonly value: LifeWord }
  | { readonly operator: "size"; readonly comparison: Exclude<Comparison, "=">; readonly value: number }
  | { readonly operator: "created" | "moved" | "ends"; readonly comparison: Comparison; readonly value: string }
);

export type OwnOperator = OwnTerm["operator"];
export const OWN_OPERATORS: readonly OwnOperator[] = ["repo", "kind", "life", "ends", "size", "created", "moved"];

/**
 * What is wrong with a search, besides the problems of filters: conditions that no tag can meet together, a text that is read
 * in part, a word with characters that no name has, what is no digest, or one beside other
 * conditions, and a condition of a search for something else. Of packages: what is no package URL, no name, or names too many; qualifiers
 * that are not looked at.
 */
export type SearchProblem =
  | TagFilterProblem
  | {
      readonly kind:
        | "contradiction"
        | "too-long"
        | "no-name"
        | "no-digest"
        | "not-together"
        | "no-purl"
        | "no-package"
        | "too-broad"
        | "qualifiers";
      readonly operator: string;
      readonly text: string;
    };

/** A search for tags across repositories. `filter` has the conditions that tag lists have, too. */
export type TagSearch = {
  readonly filter: TagFilter;
  readonly own: readonly OwnTerm[];
  readonly problems: readonly SearchProblem[];
};

/** What a tag is, as far as an index knows it. Times are in milliseconds since 1970. */
export type IndexedFacts = {
  readonly repository: string;
  readonly tag: string;
  /** `os/architecture[/variant]` of the image's platforms. */
  readonly platforms: readonly string[];
  readonly kind: string | undefined;
  readonly created: number | undefined;
  readonly moved: number | undefined;
  /** Compressed, in bytes. */
  readonly size: number | undefined;
  /** The last day of support, in ISO 8601. */
  readonly ends: string | undefined;
};
