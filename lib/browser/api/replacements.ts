import { replacementsApiPath } from "@/lib/contract/api-path";
import { type ReplacementLine, replacementLineSchema } from "@/lib/contract/image/replacement";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { streamLines } from "./fetch/ndjson";

type Question = { region: Region; repository: Repository; tags: readonly Tag[]; signal: AbortSignal };

/** Fetches the replacement tags and calls back with each as its line comes. Throws `ProblemError`. */
export async function streamReplacements(
  { region, repository, tags, signal }: Question,
  onLine: (line: ReplacementLine) => void,
): Promise<void> {
  await streamLines(replacementsApiPath(region, repository, tags), replacementLineSchema, { signal }, onLine);
}
