import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { parseTag } from "@/lib/oci/name/tag";
import { type Locale, namedLocale } from "./locale/locale.mjs";
import { encodedValue } from "./page/page-path";

/** The forms of feeds, which end their addresses, with their media types. */
export const FEED_TYPES = { atom: "application/atom+xml", json: "application/feed+json" } as const;

export type FeedForm = keyof typeof FEED_TYPES;

/** The key of the language of what programs read; pages have it in their path. */
export const LANG_KEY = "lang";

/** A feed: of a repository, or of the tags that `tags` names, a filter of the tag list or one tag; and its language. */
export type FeedAddress = { region: Region; repository: Repository; tags?: string | undefined; locale?: Locale };

/** Returns the path of a feed. Keeps `/` and `:` readable. */
export function feedPath(form: FeedForm, { region, repository, tags, locale }: FeedAddress): string {
  const value = tags && encodedValue(tags).replace(/%(?:2F|3A)/g, decodeURIComponent);
  const lang = namedLocale(locale);
  const query = [value && `tags=${value}`, lang && `${LANG_KEY}=${lang}`].filter(Boolean).join("&");
  return `/feeds/${region}/${repository}.${form}${query && `?${query}`}`;
}

/** Returns the path of the feed of ends of support in a region. */
export function endFeedPath(form: FeedForm, region: Region, locale?: Locale): string {
  const lang = namedLocale(locale);
  return `/feeds/${region}/end-of-life.${form}${lang ? `?${LANG_KEY}=${lang}` : ""}`;
}

/** Returns a filter of the tag list as feeds read it: a word that could be the name of a tag is quoted. */
export function feedFilter(text: string): string {
  const trimmed = text.trim();
  return parseTag(trimmed) ? `"${trimmed}"` : trimmed;
}
