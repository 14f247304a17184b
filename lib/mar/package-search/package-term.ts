import type { SearchProblem, TagSearch } from "../tag-search/search-term";

/** What a version must be: equal, in a range, or like a pattern with `*`. */
export type VersionTerm = { readonly comparison: "=" | ">=" | "<=" | ">" | "<" | "like"; readonly value: string };

/**
 * A package that is searched for. Texts are in lower case; those of names can have `*`. `space` is the namespace of its package URL,
 * such as `debian` or `org.apache.logging.log4j`; missing: any, `""`: none.
 */
export type PackageTerm = {
  readonly type: string | undefined;
  readonly space: string | undefined;
  readonly name: string;
  readonly versions: readonly VersionTerm[];
};

/** A search for packages. One of its packages is enough; the image's tag meets the other conditions. */
export type PackageSearch = {
  readonly packages: readonly PackageTerm[];
  readonly tags: TagSearch;
  readonly problems: readonly SearchProblem[];
};
