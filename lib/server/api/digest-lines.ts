import "server-only";
import type { RegionAnswerLine } from "@/lib/contract/region/region-answer-line";
import { ANEW_MILLISECONDS, ANSWER_MILLISECONDS, readRegionAnswer } from "../image/region/region-answer";
import { cachedRegistryOf } from "../process/cached-registries";
import { type ReferencesQuestion, referenceLines } from "./reference-lines";

/** Answers with the digest that the region serves now, for each reference. */
export function digestLines(request: Request, question: ReferencesQuestion): Response {
  const { region, repository } = question;
  const cached = cachedRegistryOf(region);
  const options = {
    age: asksAnew(request) ? ANEW_MILLISECONDS : ANSWER_MILLISECONDS,
    created: new URL(request.url).searchParams.has("created"),
  };
  return referenceLines(
    question,
    async (reference): Promise<RegionAnswerLine> => ({
      reference,
      ...(await readRegionAnswer(cached, repository, reference, options)),
    }),
    (reference, problem): RegionAnswerLine => ({ reference, problem, readAt: new Date().toISOString() }),
  );
}

/** Returns true for a request with `no-cache`. @see https://www.rfc-editor.org/rfc/rfc9111#name-no-cache */
function asksAnew(request: Request): boolean {
  return /(?:^|[\s,])no-cache(?:$|[\s,])/i.test(request.headers.get("Cache-Control") ?? "");
}
