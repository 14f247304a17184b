import "server-only";
import { shortImageName } from "@/lib/display/image/short-image-name";
import { shortDigest } from "@/lib/display/text/short-digest";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { Digest } from "@/lib/oci/name/digest";
import { markup } from "../markup/markup";
import type { TagChange } from "../store/observations/observations";
import type { FeedEntry, FeedLink } from "./feed";
import { changeId } from "./feed-id";
import { compareUrl, type FeedPlace, historyUrl, permalink, tagUrl, timeText } from "./feed-place";
import { builtText, imageLines } from "./image-lines";

/** Returns the entry of one change of a tag. */
export function changeEntry(place: FeedPlace, changed: TagChange): FeedEntry {
  const t = translator("feed");
  const { tag, change, from, to, firstSeen, lookedBefore } = changed;
  const lines = imageLines(place, changed, tag).map((line) => markup`<li>${line}</li>`);
  const seen =
    lookedBefore === undefined
      ? t("seen", { time: timeText(firstSeen) })
      : t("seenBetween", { before: timeText(lookedBefore), time: timeText(firstSeen) });
  const history = markup`<a href="${historyUrl(place, tag)}">${t("history", { tag })}</a>`;
  return {
    id: changeId(changed),
    title: t(`change.${change}`, { name: shortImageName({ repository: place.repository, tag }) }),
    summary: summaryOf(place, changed),
    content: markup`<p>${t(`explained.${change}`, { tag })}</p>${lines.length > 0 ? markup`<ul>${lines}</ul>` : ""}<p>${seen} ${history}</p>`,
    // The page of a tag that is gone shows nothing.
    url: change === "gone" && from ? permalink(place, from.digest, tag) : tagUrl(place, tag),
    related: relatedTo(place, { tag, from, to }),
    published: firstSeen,
    updated: firstSeen,
    changes: [change],
  };
}

function summaryOf(place: FeedPlace, { from, to }: TagChange): string {
  const t = translator("feed");
  const [was, is] = [from, to].map((side) => side && shortened(side.digest));
  const key = was && is ? "moved" : is ? "to" : was ? "from" : "none";
  const summary = t(`summary.${key}`, { from: was ?? "", to: is ?? "" });
  const side = to ?? from;
  return [summary, side ? builtText(place, side) : ""].filter(Boolean).join(formatter().marks.comma);
}

/** Returns a digest by its first digits, with its algorithm. */
function shortened(digest: Digest): string {
  return `${digest.slice(0, digest.indexOf(":"))}:${shortDigest(digest)}…`;
}

function relatedTo(place: FeedPlace, { tag, from, to }: Pick<TagChange, "tag" | "from" | "to">): FeedLink[] {
  const { repository } = place;
  const side = to ?? from;
  const image = side && {
    url: permalink(place, side.digest, tag),
    title: shortImageName({ repository, digest: side.digest }),
  };
  const isOther = from && to && from.digest !== to.digest;
  const difference = isOther && {
    url: compareUrl(place, from.digest, to.digest),
    title: translator("feed")("compare"),
  };
  return [image, difference].filter((each) => each !== undefined && each !== false);
}
