import type { Digest } from "@/lib/oci/name/digest";
import { parseDigest } from "@/lib/oci/name/digest";
import { parseImageName } from "@/lib/oci/name/image-name";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { regionOfHost } from "../region";
import { parseTagSearch } from "../tag-search/parse-search";
import { SEARCH_MAX_LENGTH, type SearchProblem, type TagSearch } from "../tag-search/search-term";

/** A base image: a digest, or a repository with or without a tag. `text` is the name without an official host. */
export type BaseTerm =
  | { readonly kind: "digest"; readonly digest: Digest }
  | {
      readonly kind: "name";
      readonly text: string;
      readonly repository: Repository | undefined;
      readonly tag: Tag | undefined;
    };

/** A search for the images that are built on others. One of the bases is enough; the tag meets the other conditions. */
export type BaseSearch = {
  readonly bases: readonly BaseTerm[];
  readonly tags: TagSearch;
  readonly problems: readonly SearchProblem[];
};

const TERM = /(-?)base:(?:"([^"]*)"?|([^\s"]*))/gi;
/** Bases of one search. */
const MOST = 4;

/** Returns true if a text asks for what is built on an image. */
export function isBaseSearch(text: string): boolean {
  return termsIn(text.slice(0, SEARCH_MAX_LENGTH)).length > 0;
}

/** Parses `base:dotnet/runtime:10.0`, `base:sha256:…` and the conditions of a search for tags. Takes any text, in linear time. */
export function parseBaseSearch(text: string): BaseSearch {
  const read = text.slice(0, SEARCH_MAX_LENGTH);
  const bases: BaseTerm[] = [];
  const problems: SearchProblem[] = [];
  let rest = "";
  let from = 0;
  for (const match of termsIn(read)) {
    rest += read.slice(from, match.index);
    from = match.index + match[0].length;
    const value = match[2] ?? match[3] ?? "";
    const term = match[1] === "" ? readBase(value) : undefined;
    if (!term)
      problems.push({ kind: value === "" ? "value-missing" : "unknown-value", operator: "base", text: match[0] });
    else if (bases.length < MOST) bases.push(term);
    else problems.push({ kind: "too-many", operator: "base", text: value });
  }
  const tags = parseTagSearch(rest + text.slice(from));
  return { bases, tags, problems: [...problems, ...tags.problems] };
}

function readBase(value: string): BaseTerm | undefined {
  const digest = parseDigest(value.slice(value.lastIndexOf("@") + 1).toLowerCase());
  if (digest) return { kind: "digest", digest };
  if (!/^(?!sha(?:256|512):)[\w./:-]{1,512}$/i.test(value)) return undefined;
  const text = withoutHost(value);
  const named = parseImageName(text);
  if (named.ok) return { kind: "name", text, repository: named.imageName.repository, tag: named.imageName.tag };
  // Labels name bases on any host, of which the index has no repository.
  const onHost = parseImageName(text.replace(HOST, ""));
  return HOST.test(text) && onHost.ok ? { kind: "name", text, repository: undefined, tag: undefined } : undefined;
}

const HOST = /^(?:localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d{1,5})?\/|^[a-z0-9-]+:\d{1,5}\//i;

/** Returns a name without the host of an official registry. */
export function withoutHost(name: string): string {
  const slash = name.indexOf("/");
  return slash > 0 && regionOfHost(name.slice(0, slash)) ? name.slice(slash + 1) : name;
}

function termsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(TERM)].filter(({ index }) => index === 0 || /\s/.test(text.charAt(index - 1)));
}
