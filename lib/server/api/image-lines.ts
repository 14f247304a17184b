import "server-only";
import type { ImageSummaryLine } from "@/lib/contract/image/image-summary";
import { readImageSummary } from "../image/image-summary";
import { cachedRegistryOf } from "../process/cached-registries";
import { type ReferencesQuestion, referenceLines } from "./reference-lines";

/** Answers with a summary for each reference. */
export function imageLines(question: ReferencesQuestion): Response {
  const cached = cachedRegistryOf(question.region);
  return referenceLines(
    question,
    (reference): Promise<ImageSummaryLine> => readImageSummary(cached, question.repository, reference),
    (reference, problem): ImageSummaryLine => ({ reference, problem }),
  );
}
