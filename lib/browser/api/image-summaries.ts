import { imagesApiPath } from "@/lib/contract/api-path";
import { type ImageSummaryLine, imageSummaryLineSchema } from "@/lib/contract/image/image-summary";
import type { Region } from "@/lib/mar/region";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import { streamLines } from "./fetch/ndjson";

type Question = { region: Region; repository: Repository; references: readonly Reference[]; signal: AbortSignal };

/** Fetches summaries and calls back with each as its line comes. Throws `ProblemError`. */
export function streamImageSummaries(
  { region, repository, references, signal }: Question,
  onLine: (line: ImageSummaryLine) => void,
): Promise<void> {
  return streamLines(imagesApiPath(region, repository, references), imageSummaryLineSchema, { signal }, onLine);
}
