import "server-only";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { ChangedDay } from "@/lib/mar/history/day";
import type { Fold } from "@/lib/mar/history/folds";
import type { Tag } from "@/lib/oci/name/tag";
import { joined, type Markup, markup } from "../markup/markup";
import { type FeedDay, shownFolds } from "./changed-days";
import type { FeedEntry } from "./feed";
import { feedId } from "./feed-id";
import { type FeedPlace, listUrl, tagUrl } from "./feed-place";
import { imageLines } from "./image-lines";

const MOST_TAGS = 10;
const CHANGES = ["new", "moved", "returned", "gone", "back"] as const;

/** Returns the entry of a day, in UTC. `filter` is the feed's, empty for a whole repository. */
export function dayEntry(
  place: FeedPlace,
  day: FeedDay,
  { filter, isCut }: { filter: string; isCut: boolean },
): FeedEntry {
  const { published, updated } = day;
  const date = new Date(day.day).toISOString();
  const counts = countsText(day);
  return {
    id: feedId("day", place.region, place.repository, filter, date.slice(0, 10)),
    title: translator("feed")("day", { name: place.repository, day: formatter().day(date), counts }),
    summary: counts,
    content: contentOf(place, day, isCut),
    url: listUrl(place, filter || undefined),
    related: [],
    published,
    updated,
    changes: CHANGES.filter((change) => day.counts[change] > 0),
  };
}

function countsText({ counts }: ChangedDay): string {
  const t = translator("feed");
  const texts = CHANGES.flatMap((change) => (counts[change] ? t(`count.${change}`, { count: counts[change] }) : []));
  return texts.join(formatter().marks.comma);
}

function contentOf(place: FeedPlace, day: FeedDay, isCut: boolean): Markup {
  const t = translator("feed");
  const { images, more, rest } = shownFolds(day);
  const parts = [...images, ...rest].map((fold) => foldContent(place, fold, day.known));
  if (more > 0) parts.push(markup`<p>${t("moreImages", { count: more })}</p>`);
  if (isCut) parts.push(markup`<p>${t("cut")}</p>`);
  return markup`${parts}`;
}

function foldContent(place: FeedPlace, fold: Fold<Tag>, known: FeedDay["known"]): Markup {
  const t = translator("feed");
  const shown = fold.tags.slice(0, MOST_TAGS).map((each) => tagContent(place, each, fold.kind === "image"));
  const more = fold.tags.length - MOST_TAGS;
  const tags = joined(
    more > 0 ? [...shown, markup`${t("moreTags", { count: more })}`] : shown,
    formatter().marks.inList,
  );
  if (fold.kind !== "image") return markup`<p>${t(fold.kind === "gone" ? "ended" : "unread")} ${tags}</p>`;
  const images = { from: fold.from && known.get(fold.from), to: known.get(fold.to) };
  const lines = imageLines(place, images, fold.name).map((line) => markup`<li>${line}</li>`);
  return markup`<p>${t("image")} ${tags}</p><ul>${lines}</ul>`;
}

function tagContent(place: FeedPlace, { tag, change }: Fold<Tag>["tags"][number], withChange: boolean): Markup {
  if (change === "gone") return markup`<code>${tag}</code>`;
  const link = markup`<a href="${tagUrl(place, tag)}"><code>${tag}</code></a>`;
  if (!withChange || change === "moved") return link;
  // The words stand around the link, wherever the language puts it.
  const [before = "", after = ""] = translator("feed")("tagIs", { tag: "\n", change }).split("\n");
  return markup`${before}${link}${after}`;
}
