import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { streamImageSummaries } from "../api/image-summaries";
import { readInBatches } from "../api/read-in-batches";
import type { TagDetailsStore } from "./tag-details";

/** Parallel requests: while one waits for its slowest tags, the other's are read. */
const LANES = 2;
/** So many images of a dozen platforms stay within the server's limit of registry requests per API request. */
const IMAGES_AT_ONCE = 50;

type Options = { region: Region; repository: Repository; store: TagDetailsStore; signal: AbortSignal };

/** Reads tags into a store. Tags that no stream answers get the problem. Rejects with the signal's reason on abort. */
export function readTags(tags: readonly Tag[], { region, repository, store, signal }: Options): Promise<void> {
  return readInBatches(tags, {
    lanes: LANES,
    atOnce: IMAGES_AT_ONCE,
    signal,
    ask: (references, awaited) =>
      streamImageSummaries(
        { region, repository, references, signal },
        (line) => {
          const tag = awaited(line.reference);
          if (tag) store.set(tag, "digest" in line ? { summary: line } : { problem: line.problem });
        },
        ({ reference, pushed }) => store.setPushed(reference, pushed),
      ),
    onFailure: (failed, problem) => {
      for (const tag of failed) store.set(tag, { problem });
    },
  });
}
