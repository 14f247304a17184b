import { imagesApiPath } from "@/lib/contract/api-path";
import { type ImageSummaryLine, imageLineSchema, type PushLine } from "@/lib/contract/image/image-summary";
import type { Region } from "@/lib/mar/region";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import { streamLines } from "./fetch/ndjson";

type Question = { region: Region; repository: Repository; references: readonly Reference[]; signal: AbortSignal };

/**
 * Fetches summaries and calls back with each as its line comes. With `onPushed`, then also with when tags were pushed. Throws
 * `ProblemError`.
 */
export function streamImageSummaries(
  { region, repository, references, signal }: Question,
  onLine: (line: ImageSummaryLine) => void,
  onPushed?: (line: PushLine) => void,
): Promise<void> {
  const path = imagesApiPath(region, repository, references, onPushed !== undefined);
  return streamLines(path, imageLineSchema, { signal }, (line) => {
    if ("digest" in line || "problem" in line) onLine(line);
    else onPushed?.(line);
  });
}
