import "server-only";
import { likelyArtifactKind } from "@/lib/mar/kind/artifact-kind";
import { parseTagName } from "@/lib/mar/tag/parse";
import { endOfSupport } from "@/lib/mar/tag-list/ended-lines";
import { beginningsOf, facetsOf, searchedName, trigramsOf } from "@/lib/mar/tag-search/index-terms";
import type { IndexedFacts } from "@/lib/mar/tag-search/search-term";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import type { Tables } from "../sql/tables";
import type { FoundTag } from "./tag-index";

export type TagRow = Tables["tags"];
/** A row without its place in the order. */
export type Entry = Omit<TagRow, "id">;

/** What the store knows of a tag. */
export type Known = Pick<TagRow, "region" | "repository" | "tag" | "digest" | "moved"> & {
  created: number | null;
  size: number | null;
  kind: string | null;
  /** The day that its publisher set for the end of its life. */
  ends: string | null;
  /** A JSON list. */
  platforms: string | null;
};

/** Platforms of one row. */
const MOST_PLATFORMS = 24;

/** Returns the row of a tag. */
export function entryOf({ platforms, ...known }: Known): Entry {
  const name = parseTagName(known.tag);
  const listed: unknown = JSON.parse(platforms ?? "[]");
  const texts = Array.isArray(listed) ? listed.filter((each) => typeof each === "string") : [];
  return {
    ...known,
    kind: known.kind ?? likelyArtifactKind(known.repository),
    platforms: texts
      .filter((text) => !text.includes(" "))
      .slice(0, MOST_PLATFORMS)
      .join(" "),
    ends: known.ends ?? endOfSupport(known.repository, name) ?? null,
  };
}

/** Returns all terms by which a row is found. */
export function termsOf(row: Entry): string[] {
  const name = searchedName(row);
  return [...facetsOfRow(row), ...beginningsOf(name), ...trigramsOf(name)];
}

/** Returns the terms of what a row says of a tag. */
export const facetsOfRow = (row: Entry) => facetsOf(factsOfRow(row));

/** Returns what a search tests of a row. */
export function factsOfRow(row: Entry): IndexedFacts {
  return {
    repository: row.repository,
    tag: row.tag,
    platforms: row.platforms === "" ? [] : row.platforms.split(" "),
    kind: row.kind ?? undefined,
    created: row.created ?? undefined,
    moved: row.moved ?? undefined,
    size: row.size ?? undefined,
    ends: row.ends ?? undefined,
  };
}

/** Returns a row as a search answers it. */
export function foundTag(row: TagRow): FoundTag {
  return {
    ...factsOfRow(row),
    id: row.id,
    repository: repositorySchema.parse(row.repository),
    tag: tagSchema.parse(row.tag),
    digest: row.digest === null ? undefined : digestSchema.parse(row.digest),
  };
}
