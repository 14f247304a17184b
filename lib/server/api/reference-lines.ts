import "server-only";
import { REFERENCES_LIMIT } from "@/lib/contract/image/references-limit";
import type { Problem } from "@/lib/contract/problem";
import type { Region } from "@/lib/mar/region";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import { BadRequest } from "../http/bad-request";
import { ndjson } from "../http/ndjson";
import { readReference, readRegion, readRepository } from "../http/registry-path";
import { beginPart } from "../visitor/questions";

/** A request about many references of one repository. */
export type ReferencesQuestion = {
  region: Region;
  repository: Repository;
  references: readonly Reference[];
  signal: AbortSignal;
};

/**
 * Parses `?reference=…&reference=…` and removes duplicates.
 * @throws BadRequest
 */
export function readReferencesQuestion(
  request: Request,
  params: { region: string; repository: readonly string[] },
): ReferencesQuestion {
  const region = readRegion(params.region);
  const repository = readRepository(params.repository.join("/"));
  const references = new URL(request.url).searchParams.getAll("reference").map(readReference);
  if (references.length === 0) throw new BadRequest("TAG_INVALID", "ask for at least one ?reference=");
  if (references.length > REFERENCES_LIMIT) {
    throw new BadRequest("TAG_INVALID", `ask for at most ${REFERENCES_LIMIT} references at once`);
  }
  return { region, repository, references: [...new Set(references)], signal: request.signal };
}

/**
 * Answers with NDJSON, a line per reference. If `lineOf` fails, `problemLine` makes the line; so it does for references
 * left when the request has asked the registry enough. `after` makes further lines at the end.
 */
export function referenceLines(
  { references, signal }: ReferencesQuestion,
  lineOf: (reference: Reference) => Promise<object>,
  problemLine: (reference: Reference, problem: Problem) => object,
  after?: () => Promise<readonly object[]>,
): Response {
  const answer = async (reference: Reference) => {
    beginPart();
    return lineOf(reference);
  };
  return ndjson({ questions: references, answer, failed: problemLine, signal, after });
}
