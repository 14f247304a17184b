import "server-only";
import { SEARCH_KINDS } from "@/lib/contract/search/search";
import { isPlace } from "@/lib/contract/search/search-page";
import type { Region } from "@/lib/mar/region";
import { BadRequest } from "../http/bad-request";
import { findInIndex, isOnePage } from "./find";
import { indexResponse } from "./index-response";

/**
 * Answers `?q=[&kind=][&after=]` from the index.
 * @throws BadRequest
 */
export async function answerSearchQuestion(request: Request, region: Region): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const [asked, after] = [searchParams.get("kind"), searchParams.get("after")];
  const kind = SEARCH_KINDS.find((each) => each === asked);
  if (asked !== null && !kind) {
    throw new BadRequest("PAGINATION_NUMBER_INVALID", `?kind= is one of ${SEARCH_KINDS.join(", ")}`);
  }
  if (after !== null && !isPlace(after)) {
    throw new BadRequest("PAGINATION_NUMBER_INVALID", "?after= is what `next` of an answer was");
  }
  const q = searchParams.get("q") ?? "";
  if (after !== null && isOnePage({ q, kind })) {
    throw new BadRequest("PAGINATION_NUMBER_INVALID", "?after= is not for a digest: all its places are on one page");
  }
  const question = { q, kind, after: after === null ? undefined : Number(after) };
  const found = await findInIndex(region, question);
  return indexResponse(request, { body: JSON.stringify(found), indexed: found.indexed });
}
