import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { parseTag } from "@/lib/oci/name/tag";
import { encodedValue } from "./page/page-path";

/** The forms of feeds, which end their addresses, with their media types. */
export const FEED_TYPES = { atom: "application/atom+xml", json: "application/feed+json" } as const;

export type FeedForm = keyof typeof FEED_TYPES;

/** A feed: of a repository, or of the tags that `tags` names, a filter of the tag list or one tag. */
export type FeedAddress = { region: Region; repository: Repository; tags?: string | undefined };

/** Returns the path of a feed. Keeps `/` and `:` readable. */
export function feedPath(form: FeedForm, { region, repository, tags }: FeedAddress): string {
  const value = tags && encodedValue(tags).replace(/%(?:2F|3A)/g, decodeURIComponent);
  return `/feeds/${region}/${repository}.${form}${value ? `?tags=${value}` : ""}`;
}

/** Returns a filter of the tag list as feeds read it: a word that could be the name of a tag is quoted. */
export function feedFilter(text: string): string {
  const trimmed = text.trim();
  return parseTag(trimmed) ? `"${trimmed}"` : trimmed;
}
