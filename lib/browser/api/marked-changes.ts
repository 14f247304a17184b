import { changesApiPath } from "@/lib/contract/api-path";
import type { Mark } from "@/lib/contract/mark/mark";
import { type ChangesLine, changesLineSchema } from "@/lib/contract/mark/marked-change";
import { marksQueries } from "@/lib/contract/mark/marks-query";
import type { Region } from "@/lib/mar/region";
import { streamLines } from "./fetch/ndjson";
import { ProblemError } from "./fetch/problem-error";

/** Parallel requests. */
const LANES = 2;

/** `since` is in milliseconds since the epoch, by the server's clock. */
type Question = { region: Region; marks: readonly Mark[]; since: number; signal: AbortSignal };

/**
 * Fetches what changed in marks and calls back with each line as it comes. The first request makes the server look at
 * its first marks; put others first next time. Returns until when all changes are told, by the server's clock. Throws
 * `ProblemError`.
 */
export async function streamMarkedChanges(
  { region, marks, since, signal }: Question,
  onLine: (line: ChangesLine) => void,
): Promise<number> {
  const queries = marksQueries(marks);
  let until = Number.POSITIVE_INFINITY;
  const from = new Date(since).toISOString();
  const asked = queries.entries();
  const lane = async () => {
    for (const [index, query] of asked) {
      const path = changesApiPath(region, { since: from, marks: query, look: index === 0 });
      let told = since;
      await streamLines(path, changesLineSchema, { signal }, (line) => {
        if (line.problem) throw new ProblemError(line.problem);
        told = Math.max(told, Date.parse(line.now));
        onLine(line);
      });
      until = Math.min(until, told);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return until;
}
