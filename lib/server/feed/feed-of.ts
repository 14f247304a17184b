import "server-only";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { type FeedForm, feedPath } from "@/lib/contract/feed-path";
import { LANGUAGE_TAGS, namedLocale } from "@/lib/contract/locale/locale.mjs";
import { visibleText } from "@/lib/display/text/visible-text";
import { requestLocale } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import { DEFAULT_REGION } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { AskedTags } from "./asked-tags";
import { changeEntry } from "./change-entry";
import { shownFolds } from "./changed-days";
import { dayEntry } from "./day-entry";
import type { Feed, FeedEntry } from "./feed";
import { feedId } from "./feed-id";
import { type FeedPlace, listUrl, tagUrl, timeText } from "./feed-place";
import type { FeedChanges, FeedReading } from "./read-feed";

/** Returns a feed in words, from what was read. */
export function feedOf(reading: FeedReading, form: FeedForm, place: FeedPlace): Feed {
  const { region, repository, asked, changed, watchedSince } = reading;
  const t = translator("feed");
  const locale = requestLocale();
  const filter = asked.kind === "filter" ? asked.text : "";
  const entries = entriesOf(changed, filter, place);
  const tags = asked.kind === "all" ? undefined : asked.address;
  const time = timeText(watchedSince);
  return {
    id: feedId("feed", region, repository, tags ?? "", ...[namedLocale(locale) ?? []].flat()),
    title: feedTitle({ region, repository }, asked),
    description: t("description", { name: repository, region: translator("region")(region), time }),
    language: LANGUAGE_TAGS[locale],
    author: translator("site")("name"),
    home: asked.kind === "tag" ? tagUrl(place, asked.tag) : listUrl(place, filter || undefined),
    self: place.origin + belowBase(feedPath(form, { region, repository, tags, locale })),
    updated: Math.max(watchedSince, ...entries.map(({ updated }) => updated)),
    entries,
  };
}

/** Returns the title of a feed; it names the region if that is not the usual one. */
function feedTitle({ region, repository }: Pick<FeedPlace, "region" | "repository">, asked: AskedTags): string {
  const t = translator("feed");
  const title =
    asked.kind === "all"
      ? t("title", { name: repository })
      : asked.kind === "tag"
        ? t("title", { name: `${repository}:${asked.tag}` })
        : t("titleOf", { name: repository, tags: visibleText(asked.text) });
  return region === DEFAULT_REGION ? title : t("inRegion", { title, region: translator("region")(region) });
}

function entriesOf(changed: FeedChanges, filter: string, place: FeedPlace): FeedEntry[] {
  if (changed.kind === "each") return changed.changes.map((change) => changeEntry(place, change));
  const { days, isCut } = changed;
  return days.map((day, at) => dayEntry(place, day, { filter, isCut: isCut && at === days.length - 1 }));
}

/** Returns the digests of the images that a feed's entries describe, the latest first. */
export function describedDigests({ changed }: FeedReading): Digest[] {
  const sides =
    changed.kind === "each"
      ? changed.changes.map(({ from, to }) => [to?.digest, to && from?.digest])
      : changed.days.flatMap((day) => shownFolds(day).images.map(({ from, to }) => [to, from]));
  return sides.flat().filter((digest) => digest !== undefined);
}
