import "server-only";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { endFeedPath, type FeedForm } from "@/lib/contract/feed-path";
import { endOfLifePath } from "@/lib/contract/life/end-of-life-page";
import { LANGUAGE_TAGS, namedLocale } from "@/lib/contract/locale/locale.mjs";
import { imagePath } from "@/lib/contract/page/page-path";
import { formatter } from "@/lib/i18n/formatter";
import { requestLocale, requestPath } from "@/lib/i18n/request-locale";
import { lineName } from "@/lib/i18n/texts/line-name";
import { translator } from "@/lib/i18n/translator";
import { lineQuery } from "@/lib/mar/life/support-line";
import { DEFAULT_REGION, type Region } from "@/lib/mar/region";
import type { Feed, FeedEntry } from "../../feed/feed";
import { feedId } from "../../feed/feed-id";
import { markup } from "../../markup/markup";
import type { Milestone } from "./milestones";

/** Repositories named in one entry. */
const MOST_NAMED = 20;

type Place = { origin: string; region: Region; now: number; isEmpty: boolean };

/** Returns the feed of ends of support in words. */
export function endFeed(milestones: readonly Milestone[], form: FeedForm, place: Place): Feed {
  const { origin, region, now, isEmpty } = place;
  const t = translator("endOfLife.feed");
  const locale = requestLocale();
  const name = translator("region")(region);
  const entries = milestones.map((milestone) => entryOf(milestone, place));
  return {
    id: feedId("end-of-life", region, ...[namedLocale(locale) ?? []].flat()),
    title: region === DEFAULT_REGION ? t("title") : translator("feed")("inRegion", { title: t("title"), region: name }),
    description: t(isEmpty ? "nothingRead" : "description", { region: name }),
    language: LANGUAGE_TAGS[locale],
    author: translator("site")("name"),
    home: origin + requestPath(endOfLifePath({ region })),
    self: origin + belowBase(endFeedPath(form, region, locale)),
    updated: entries[0]?.updated ?? Math.floor(now / 86_400_000) * 86_400_000,
    entries,
  };
}

function entryOf(milestone: Milestone, { origin, region }: Place): FeedEntry {
  const { days, at, namespace, line, ends, table, lines } = milestone;
  const t = translator("endOfLife.feed");
  const format = formatter();
  const [first] = lines;
  const place = lines.length > 1 || !first ? namespace : first.repository;
  const words = { name: `${place} ${lineName(line)}`, day: format.day(ends), days };
  const named = lines.slice(0, MOST_NAMED).map(({ repository, tag }) => {
    const path = imagePath({ repository }, { region, q: lineQuery(line) });
    return markup`<li><a href="${origin + requestPath(path)}">${repository}</a> <code>${tag}</code></li>`;
  });
  const more = lines.length - named.length;
  const source = table ? markup`<a href="${table}">${t("byTable")}</a>` : markup`${t("byPublisher")}`;
  return {
    id: feedId("end-of-life", region, namespace, line, ends, table ?? "", String(days)),
    title: days === 0 ? t("ended", words) : t("endsIn", words),
    summary: t("repositories", { count: lines.length }),
    content: markup`<p>${source}</p><ul>${named}</ul>${more > 0 ? markup`<p>${t("more", { count: more })}</p>` : ""}`,
    url: origin + requestPath(endOfLifePath({ region, q: `${place} ${line}`.trim() })),
    related: [],
    published: at,
    updated: at,
    changes: [],
  };
}
