import "server-only";
import { historyPath } from "@/lib/contract/page/history-page";
import { listPageQuery } from "@/lib/contract/page/list-page";
import { imagePath } from "@/lib/contract/page/page-path";
import { readTagListState } from "@/lib/contract/page/tag-list-state";
import type { TagListView, TagListViewRow } from "@/lib/contract/page/tag-list-view";
import { formatSizeRange, newestCreation } from "@/lib/display/image/image-figures";
import { shortDigest } from "@/lib/display/text/short-digest";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { REGION_HOSTS, type Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { readImageSummary } from "../../image/image-summary";
import { tagListView } from "../../page/tag-list-view";
import { outcomeOf } from "../../problem/outcome";
import { cachedRegistryOf } from "../../process/cached-registries";
import { withPatience } from "../../waiting/patience";
import { blocks, table, wrapped } from "../lines";
import { curl, type PlainPage } from "../plain-page";
import { failedPage } from "./failed";

/** Tags of one answer in JSON. */
const MOST_TAGS = 5_000;
/** Tags of one text: their images are read too, and waited for so many milliseconds. */
const SHOWN_TAGS = 20;
const PATIENCE = 10_000;

type Asked = { repository: Repository; region: Region; search: URLSearchParams };

/** Returns a repository with its tags, in the order and by the filter of the address. */
export async function repositoryPlainly({ repository, region, search }: Asked): Promise<PlainPage> {
  const outcome = await outcomeOf(cachedRegistryOf(region).tags(repository));
  if (!outcome.ok) return failedPage(outcome.problem, { region, subject: repository });
  const view = await tagListView(repository, outcome.value, search, MOST_TAGS);
  const page = imagePath({ repository }, { region: "global" });
  const nextOf = (end: number) => (end < view.count ? `${page}${listPageQuery(search, end)}` : undefined);
  const { from, rows } = view;
  const next = { text: nextOf(Math.min(from + SHOWN_TAGS, from + rows.length)), json: nextOf(from + rows.length) };
  return {
    text: () => textOf(view, { region, q: readTagListState(search).q, next: next.text }),
    json: () => ({ name: repository, tags: tagsOf(view.rows) }),
    readAt: view.readAt,
    next,
  };
}

type Shown = { region: Region; q: string; next: string | undefined };

async function textOf({ repository, rows, shown, total }: TagListView, { region, q, next }: Shown): Promise<string[]> {
  const t = translator("repository");
  const tags = tagsOf(rows.slice(0, SHOWN_TAGS));
  const [first] = tags;
  return blocks(
    [`${REGION_HOSTS[region].registry}/${repository}`, ...wrapped(t("count", { shown, total }))],
    tags.length > 0
      ? await tagLines(tags, { repository, region })
      : wrapped(q ? t("noMatch", { query: q }) : t("empty")),
    [
      ...(first ? [curl(imagePath({ repository, tag: first }, { region }))] : []),
      curl(historyPath({ repository, region, q })),
      ...(next ? [curl(next)] : []),
    ],
  );
}

function tagsOf(rows: readonly TagListViewRow[]): Tag[] {
  return rows.flatMap((row) => (row.kind === "tag" ? [row.tag] : []));
}

async function tagLines(tags: readonly Tag[], { repository, region }: Omit<Asked, "search">): Promise<string[]> {
  const t = translator("repository");
  const known = await Promise.all(tags.map((tag) => withPatience(rowOf(region, repository, tag), PATIENCE)));
  const late = t("reading");
  const rows = tags.map((tag, at) => [tag, ...(known[at] ?? [late])]);
  return table([[t("tag"), t("digest"), t("created"), t("size"), t("platforms")], ...rows], "");
}

async function rowOf(region: Region, repository: Repository, tag: Tag): Promise<string[]> {
  const outcome = await outcomeOf(readImageSummary(cachedRegistryOf(region), repository, tag));
  if (!outcome.ok) return [outcome.problem.reason ?? outcome.problem.code];
  const summary = outcome.value;
  const { bytes, day } = formatter();
  const created = newestCreation(summary);
  return [
    shortDigest(summary.digest),
    created ? day(created) : "",
    formatSizeRange(summary, bytes) ?? "",
    String(summary.platforms.length),
  ];
}
