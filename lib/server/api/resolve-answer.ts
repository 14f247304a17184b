import "server-only";
import { type ResolveDetail, resolveProblemCode } from "@/lib/contract/resolve/resolve";
import { resolveProblemText } from "@/lib/i18n/resolve-problem-text";
import { REGION_HOSTS } from "@/lib/mar/region";
import { BadRequest } from "../http/bad-request";
import { READER_CACHE_CONTROL } from "../http/caching";
import { readRegion } from "../http/registry-path";
import { outcomeInWords } from "../resolve/outcome-in-words";
import { resolveInput } from "../resolve/resolve-input";

/** Longest quotation of typed text in a message, in characters. */
const SHOWN_CHARACTERS = 80;

/**
 * Answers `?q=` with the page that it names.
 * @throws BadRequest saying what is wrong and what is near
 * @throws RegistryFailure
 */
export async function answerResolveQuestion(request: Request): Promise<Response> {
  const search = new URL(request.url).searchParams;
  const region = search.get("region");
  const input = search.get("q") ?? "";
  const found = await resolveInput(input, region === null ? undefined : readRegion(region));
  const outcome = await outcomeInWords(found);
  if (!outcome.ok) {
    const { refusal } = outcome;
    const logged = { problem: refusal.problem, characters: input.length };
    throw new BadRequest(resolveProblemCode(refusal.problem), refusalMessage(refusal), refusal, logged);
  }
  const { answer } = outcome;
  // What is known of a digest grows with each page that is opened.
  const isFromMemory = answer.kind === "image" && answer.digest !== undefined;
  return Response.json(answer, {
    headers: { "Cache-Control": isFromMemory ? "no-store" : READER_CACHE_CONTROL },
  });
}

function refusalMessage({ problem, part, region }: ResolveDetail): string {
  const shown = part.length > SHOWN_CHARACTERS ? `${part.slice(0, SHOWN_CHARACTERS)}…` : part;
  return resolveProblemText(problem, { part: shown, region: REGION_HOSTS[region].registry });
}
