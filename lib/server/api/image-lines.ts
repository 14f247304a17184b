import "server-only";
import type { ImageSummaryLine } from "@/lib/contract/image/image-summary";
import type { Digest } from "@/lib/oci/name/digest";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import { readImageSummary } from "../image/image-summary";
import { cachedRegistryOf } from "../process/cached-registries";
import { pushLines } from "./push-lines";
import { type ReferencesQuestion, readReferencesQuestion, referenceLines } from "./reference-lines";

/**
 * Answers with a summary for each reference; with `?pushed`, then with when tags were pushed.
 * @throws BadRequest
 */
export function imageLines(request: Request, params: Parameters<typeof readReferencesQuestion>[1]): Response {
  const question: ReferencesQuestion = readReferencesQuestion(request, params);
  const { region, repository } = question;
  const cached = cachedRegistryOf(region);
  const images = new Map<Tag, Digest>();
  const read = async (reference: string, summary: Promise<ImageSummaryLine>) => {
    const line = await summary;
    const tag = parseTag(reference);
    if (tag && "digest" in line) images.set(tag, line.digest);
    return line;
  };
  return referenceLines(
    question,
    (reference) => read(reference, readImageSummary(cached, repository, reference)),
    (reference, problem): ImageSummaryLine => ({ reference, problem }),
    new URL(request.url).searchParams.has("pushed") ? () => pushLines(repository, images) : undefined,
  );
}
