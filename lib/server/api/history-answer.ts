import "server-only";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import type { HistoryAnswer } from "@/lib/contract/history/history";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import { RESOLUTION, TAGS } from "../cached/freshness";
import type { Freshness } from "../cached/reading";
import { readHistories } from "../history/histories";
import { readTagHistory } from "../history/tag-history";
import { BadRequest } from "../http/bad-request";
import { changingResponse } from "../http/changing-response";
import { readPaging } from "../http/list-page";
import { problemResponse } from "../http/problem-response";
import { tagHistory } from "./tag-history-answer";

/** Most tags of one answer, and how many without `n`. */
const MOST_TAGS = 1000;
const TAGS_WITHOUT_N = 100;

/**
 * Answers with the history of a tag, `?tag=`, or with those of a page of a repository's tags. A failure to look now is
 * an answer only if nothing was ever observed.
 * @throws BadRequest
 */
export async function answerHistoryQuestion(
  request: Request,
  region: Region,
  repository: Repository,
): Promise<Response> {
  const { searchParams, pathname } = new URL(request.url);
  const text = searchParams.get("tag");
  if (text !== null) {
    const tag = parseTag(text);
    if (!tag) throw new BadRequest("TAG_INVALID", `"${text.slice(0, 80)}" is no tag`);
    return tagResponse(request, region, repository, tag);
  }
  const { n = TAGS_WITHOUT_N, last } = readPaging(searchParams);
  const after = last === undefined ? undefined : parseTag(last);
  if (last !== undefined && !after) throw new BadRequest("TAG_INVALID", `"${last.slice(0, 80)}" is no tag`);
  const limit = Math.min(n, MOST_TAGS);
  const outcome = await readHistories(region, repository, { after, limit });
  if (!outcome.ok) return problemResponse(outcome.problem);
  const { histories, next, readAt } = outcome.value;
  const answer = { repository, tags: histories.map(({ tag, history }) => tagHistory(tag, history)) };
  const query = next && new URLSearchParams({ n: String(limit), last: next });
  const link: Record<string, string> = query ? { Link: `<${belowBase(pathname)}?${query}>; rel="next"` } : {};
  return historyResponse(request, answer, { readAt, freshness: TAGS }, link);
}

async function tagResponse(request: Request, region: Region, repository: Repository, tag: Tag): Promise<Response> {
  const outcome = await readTagHistory(region, repository, tag);
  if (!outcome.ok) return problemResponse(outcome.problem);
  const { history, readAt } = outcome.value;
  const answer = { repository, tags: [tagHistory(tag, history)] };
  return historyResponse(request, answer, { readAt, freshness: RESOLUTION });
}

function historyResponse(
  request: Request,
  answer: HistoryAnswer,
  caching: { readAt: number; freshness: Freshness },
  headers: Record<string, string> = {},
): Response {
  return changingResponse(request, { body: JSON.stringify(answer), ...caching }, headers);
}
