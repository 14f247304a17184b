import "server-only";
import { END_FORMS, type EndForm, type EndOfLifeAnswer } from "@/lib/contract/life/end-of-life";
import { readLinePlace, readWithin, WITHIN } from "@/lib/contract/life/end-of-life-page";
import type { Region } from "@/lib/mar/region";
import { BadRequest } from "../http/bad-request";
import { nextLink } from "../http/next-link";
import { RegistryFailure } from "../problem/registry-failure";
import { indexResponse } from "../search/index-response";
import { csvText } from "./csv";
import { type EndOfLifeQuestion, readEndOfLife } from "./end-of-life";
import { readEndWords } from "./end-words";

/** Lines of one answer, when not said (of JSON) and at most. */
const LINES = { usual: 500, most: 5_000 };

/**
 * Answers `?within=[&q=][&after=][&n=][&format=]` from the index, as JSON or as CSV.
 * @throws BadRequest, RegistryFailure
 */
export async function answerEndOfLife(request: Request, region: Region): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const form = readForm(request, searchParams);
  const question = readQuestion(searchParams, form);
  // A file has no place for what was not looked at.
  if (form === "csv" && readEndWords(question.q).rest !== "") {
    throw new BadRequest("PAGINATION_NUMBER_INVALID", "?q= is too long for a file");
  }
  const found = await readEndOfLife(region, question);
  const { indexed } = found;
  const headers = { Vary: "Accept", ...nextLink(request, found.next && { after: found.next }) };
  if (form === "json") return indexResponse(request, { body: JSON.stringify(found), indexed }, headers);
  // A file has no place for it: without any line it would read as if nothing ended.
  if (indexed.summed === 0 || indexed.store === "lost") {
    const why = indexed.store === "lost" ? "cannot be read" : "is empty";
    throw new RegistryFailure("no-answer", `the index of the region ${region} ${why}: nothing is known of any end`);
  }
  return indexResponse(
    request,
    { body: csvOf(region, found), indexed },
    {
      ...headers,
      "Content-Type": "text/csv; charset=utf-8; header=present",
      "Content-Disposition": `attachment; filename="mar-end-of-life-${region}-${found.today}.csv"`,
    },
  );
}

function readForm(request: Request, search: URLSearchParams): EndForm {
  const asked = search.get("format");
  if (asked === null) {
    const accept = request.headers.get("Accept") ?? "";
    return /\btext\/csv\b/i.test(accept) && !/\bapplication\/json\b/i.test(accept) ? "csv" : "json";
  }
  const form = END_FORMS.find((each) => each === asked);
  if (form) return form;
  throw new BadRequest("PAGINATION_NUMBER_INVALID", `?format= is one of ${END_FORMS.join(", ")}`);
}

function readQuestion(search: URLSearchParams, form: EndForm): EndOfLifeQuestion {
  const [days, place, count] = [search.get("within"), search.get("after"), search.get("n")];
  const within = days === null ? WITHIN.usual : readWithin(days);
  if (within === undefined) {
    throw new BadRequest("PAGINATION_NUMBER_INVALID", `?within= is a number of days from 0 to ${WITHIN.most}`);
  }
  const after = place === null ? undefined : readLinePlace(place);
  if (place !== null && !after) {
    throw new BadRequest("PAGINATION_NUMBER_INVALID", "?after= is what `next` of an answer was");
  }
  // A file that is saved has no next page.
  const limit = count === null ? (form === "csv" ? LINES.most : LINES.usual) : Number(count);
  if (count !== null && !/^[1-9]\d{0,8}$/.test(count)) {
    throw new BadRequest("PAGINATION_NUMBER_INVALID", "?n= is a whole number from 1");
  }
  return { within, q: search.get("q") ?? "", after, limit: Math.min(limit, LINES.most) };
}

const COLUMNS = [
  ...["region", "namespace", "repository", "product", "line", "ends", "state", "days", "source", "source_page"],
  ...["tags", "tag", "newest_tag", "newest_built", "replacement_repository", "replacement_line", "replacement_tag"],
];

function csvOf(region: Region, { rows }: EndOfLifeAnswer): string {
  const lines = rows.map((row) => [
    ...[region, row.namespace, row.repository, row.product ?? "", row.line, row.ends, row.state, row.days],
    ...[row.source, row.table ?? "", row.tags, row.tag, row.newest, row.built ?? ""],
    ...[row.replacement?.repository ?? "", row.replacement?.line ?? "", row.replacement?.tag ?? ""],
  ]);
  return csvText([COLUMNS, ...lines]);
}
