import { digestsApiPath } from "@/lib/contract/api-path";
import { type RegionAnswerLine, regionAnswerLineSchema } from "@/lib/contract/region/region-answer-line";
import type { Region } from "@/lib/mar/region";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import { streamLines } from "./fetch/ndjson";

export type RegionQuestion = {
  region: Region;
  repository: Repository;
  references: readonly Reference[];
  /** Whether the creation dates are wanted, which cost the registry more. */
  created?: boolean | undefined;
  /** Whether an answer of a moment ago will not do. */
  anew?: boolean | undefined;
  signal: AbortSignal;
};

/** Asks which digests a region serves now and tells each as soon as its line has come. Throws `ProblemError`. */
export function streamRegionAnswers(
  { region, repository, references, created = false, anew = false, signal }: RegionQuestion,
  onLine: (line: RegionAnswerLine) => void,
): Promise<void> {
  const path = digestsApiPath(region, repository, references, created);
  // `reload` sends `Cache-Control: no-cache`, which the server heeds.
  const cache = anew ? "reload" : "default";
  return streamLines(path, regionAnswerLineSchema, { signal, cache }, onLine);
}
