import "server-only";
import type { Mark } from "@/lib/contract/mark/mark";
import { readMarks } from "@/lib/contract/mark/marks-query";
import type { Region } from "@/lib/mar/region";
import { BadRequest } from "../http/bad-request";
import { readRegion } from "../http/registry-path";

/** A request about what changed in marks. `since` is in milliseconds since the epoch. */
export type ChangesQuestion = {
  region: Region;
  marks: readonly Mark[];
  since: number;
  /** Whether to ask the registry about the first marks. */
  look: boolean;
  signal: AbortSignal;
};

/** A date with a time and a zone. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Parses `?since=…&mark=…[&look]`.
 * @throws BadRequest
 */
export function readChangesQuestion(request: Request, params: { region: string }): ChangesQuestion {
  const region = readRegion(params.region);
  const search = new URL(request.url).searchParams;
  // A plus sign in a query is a space.
  const time = (search.get("since") ?? "").replace(" ", "+");
  const since = TIME.test(time) ? Date.parse(time) : Number.NaN;
  if (Number.isNaN(since)) {
    throw new BadRequest("PAGINATION_NUMBER_INVALID", "?since= needs a time such as 2026-11-28T09:30:00Z");
  }
  const reading = readMarks(search.getAll("mark"));
  if (!reading.ok) throw new BadRequest(reading.problem, reading.message);
  return { region, marks: reading.marks, since, look: search.has("look"), signal: request.signal };
}
