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
  /** Whether to fetch creation dates, which cost the registry more. */
  created?: boolean | undefined;
  /** Whether to bypass cached answers. */
  anew?: boolean | undefined;
  signal: AbortSignal;
};

/** Fetches the digests that a region serves now, and calls back with each as its line comes. Throws `ProblemError`. */
export function streamRegionAnswers(
  { region, repository, references, created = false, anew = false, signal }: RegionQuestion,
  onLine: (line: RegionAnswerLine) => void,
): Promise<void> {
  const path = digestsApiPath(region, repository, references, created);
  // `reload` sends `Cache-Control: no-cache`, which the server obeys.
  const cache = anew ? "reload" : "default";
  return streamLines(path, regionAnswerLineSchema, { signal, cache }, onLine);
}
