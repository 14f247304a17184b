import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { streamImageSummaries } from "../api/image-summaries";
import { readInBatches } from "../api/read-in-batches";
import type { TagDetailsStore } from "./tag-details";

/** Requests at a time: while one waits for its slowest tags, the other's are read. */
const LANES = 2;
/** Images of a dozen platforms stay within the questions to the registry that the server asks for one request. */
const IMAGES_AT_ONCE = 50;

type Options = { region: Region; repository: Repository; store: TagDetailsStore; signal: AbortSignal };

/**
 * Reads tags into a store; tags that no stream would tell about get the problem. Rejects with the signal's reason when it
 * is no longer wanted.
 */
export function readTags(tags: readonly Tag[], { region, repository, store, signal }: Options): Promise<void> {
  return readInBatches(tags, {
    lanes: LANES,
    atOnce: IMAGES_AT_ONCE,
    signal,
    ask: (references, awaited) =>
      streamImageSummaries({ region, repository, references, signal }, (line) => {
        const tag = awaited(line.reference);
        if (tag) store.set(tag, "digest" in line ? { summary: line } : { problem: line.problem });
      }),
    onFailure: (failed, problem) => {
      for (const tag of failed) store.set(tag, { problem });
    },
  });
}
