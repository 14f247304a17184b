import "server-only";
import { dayOf, readDay } from "@/lib/contract/history/asked-time";
import { type HistoryPage, historyPath, latelyPath, readHistoryState } from "@/lib/contract/page/history-page";
import { readTagListState } from "@/lib/contract/page/tag-list-state";
import { shortDigest } from "@/lib/display/text/short-digest";
import { visibleText } from "@/lib/display/text/visible-text";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { ChangedDay } from "@/lib/mar/history/day";
import type { Observation } from "@/lib/mar/history/observation";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { tagHistory } from "../../api/tag-history-answer";
import { type ChangedDays, readChangedDays } from "../../history/changed-days";
import { readHistories } from "../../history/histories";
import { changedLately } from "../../history/lately";
import { readTagHistory } from "../../history/tag-history";
import { outcomeOf } from "../../problem/outcome";
import { blocks, table, wrapped } from "../lines";
import { curl, type PlainPage } from "../plain-page";
import { failedPage, wrongValuePage } from "./failed";

/** Repositories of one page, tags of one answer in JSON, tags and observations named in text. */
const MOST_REPOSITORIES = 120;
const MOST_TAGS = 100;
const MOST_NAMED = 6;
const MOST_OBSERVATIONS = 60;

type Named = Extract<HistoryPage, { kind: "history" }>;
type Lately = Extract<HistoryPage, { kind: "lately" }>;

/** Returns the history of a tag, the days of a repository, or what moved lately in a region. */
export function historyPlainly(page: Named | Lately): Promise<PlainPage> {
  if (page.kind === "lately") return latelyPlainly(page);
  const { tag } = page;
  return tag ? tagPlainly({ ...page, tag }) : repositoryPlainly(page);
}

async function tagPlainly({ repository, region, tag }: Named & { tag: Tag }): Promise<PlainPage> {
  const outcome = await readTagHistory(region, repository, tag);
  const name = `${repository}:${tag}`;
  if (!outcome.ok) return failedPage(outcome.problem, { region, subject: name });
  const { history, readAt } = outcome.value;
  const rows = history.toReversed().slice(0, MOST_OBSERVATIONS).map(observationRow);
  return {
    text: () =>
      blocks(
        wrapped(translator("history")("titleOf", { name })),
        table(rows, ""),
        wrapped(translator("history")("unknownBefore")),
      ),
    json: () => ({ repository, tags: [tagHistory(tag, history)] }),
    readAt,
  };
}

function observationRow({ state, digest, firstSeen, lastSeen, change }: Observation): string[] {
  const { minute } = formatter();
  const t = translator("history.list");
  const what = state === "digest" && digest ? shortDigest(digest) : t(state === "gone" ? "gone" : "listed");
  return [t("span", { from: minute(firstSeen), to: minute(lastSeen) }), what, t(`change.${change}`)];
}

async function repositoryPlainly({ repository, region, search }: Named): Promise<PlainPage> {
  const { day, before } = readHistoryState(search);
  const wrong = [day, before].find((text) => text && readDay(text) === undefined);
  if (wrong) return wrongDayPage(wrong);
  const { q } = readTagListState(search);
  const asked = { q, day: day ? readDay(day) : undefined, before: before ? readDay(before) : undefined };
  const [outcome, known] = await Promise.all([
    readChangedDays(region, repository, asked),
    readHistories(region, repository, { after: undefined, limit: MOST_TAGS }),
  ]);
  if (!outcome.ok) return failedPage(outcome.problem, { region, subject: repository });
  const histories = known.ok ? known.value.histories : [];
  return {
    text: () => dayLines(outcome.value, { repository, region, q }),
    json: () => ({ repository, tags: histories.map(({ tag, history }) => tagHistory(tag, history)) }),
    readAt: outcome.value.readAt,
  };
}

type DaysOf = { repository: Repository; region: Region; q: string };

function dayLines({ days, next }: ChangedDays, { repository, region, q }: DaysOf): string[] {
  const t = translator("history");
  const earlier = next === undefined ? [] : [curl(historyPath({ repository, region, q, before: dayOf(next) }))];
  return blocks(
    wrapped(t("titleOf", { name: repository })),
    days.length > 0 ? table(days.map(dayRow), "") : wrapped(t("days.emptyNow")),
    earlier,
  );
}

function dayRow({ day, counts, images, folds }: ChangedDay<Tag>): string[] {
  const { day: written, list } = formatter();
  const t = translator("history.days");
  const { new: added, moved, returned, gone, back } = counts;
  const parts = [
    ...(moved > 0 ? [t("moved", { count: moved, images })] : []),
    ...(added > 0 ? [t("new", { count: added })] : []),
    ...(gone > 0 ? [t("gone", { count: gone })] : []),
    ...(back > 0 ? [t("back", { count: back })] : []),
    ...(returned > 0 ? [t("returned", { count: returned })] : []),
  ];
  const tags = folds.flatMap((fold) => (fold.kind === "image" ? fold.name : fold.tags.map(({ tag }) => tag)));
  return [written(new Date(day).toISOString()), list(parts), namesIn(tags)];
}

async function latelyPlainly({ region, search }: Lately): Promise<PlainPage> {
  const { before: text } = readHistoryState(search);
  const before = text ? readDay(text) : undefined;
  if (text && before === undefined) return wrongDayPage(text);
  const t = translator("history.lately");
  const outcome = await outcomeOf(changedLately(region, { limit: MOST_REPOSITORIES, before }));
  if (!outcome.ok) return failedPage(outcome.problem, { region, subject: t("heading") });
  const { repositories, isCut } = outcome.value;
  const last = repositories.at(-1)?.day;
  const next = isCut && last !== undefined ? latelyPath({ region, before: dayOf(last) }) : undefined;
  const { day } = formatter();
  const rows = repositories.map(({ at, repository, tags }) => [
    day(new Date(at).toISOString()),
    repository,
    namesIn(tags),
  ]);
  const empty = t("empty", { region: translator("region")(region) });
  return {
    text: () =>
      blocks(wrapped(t("heading")), rows.length > 0 ? table(rows, "") : wrapped(empty), next ? [curl(next)] : []),
    json: () => ({
      region,
      repositories: repositories.map(({ at, day: first, ...changed }) => ({
        ...changed,
        day: dayOf(first),
        seenAt: new Date(at).toISOString(),
      })),
    }),
    next: { text: next, json: next },
  };
}

function namesIn(tags: readonly string[]): string {
  const { list } = formatter();
  const more = tags.length - MOST_NAMED;
  return list([...tags.slice(0, MOST_NAMED), ...(more > 0 ? [`+${more}`] : [])]);
}

function wrongDayPage(text: string): PlainPage {
  return wrongValuePage(translator("history.days")("invalid", { text: visibleText(text.slice(0, 60)) }));
}
