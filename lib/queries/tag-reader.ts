import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/repository";
import { parseTag, type Tag } from "@/lib/oci/tag";
import { REFERENCES_AT_ONCE, streamImageSummaries } from "./image-summaries";
import { ProblemError } from "./problem-error";
import type { TagDetailsStore } from "./tag-details";

/** A stream that breaks is begun anew this often in a row without having told anything. */
const FRUITLESS_ATTEMPTS = 3;
const PAUSE_MILLISECONDS = 500;

/** Requests at a time: while one waits for its slowest tags, the other's are read. */
const LANES = 2;

type Options = { region: Region; repository: Repository; store: TagDetailsStore; signal: AbortSignal };

/**
 * Reads tags into a store, a hundred a request. What has arrived is not asked for again when a stream breaks; tags that
 * no stream would tell about get the problem. Rejects with the signal's reason when it is no longer wanted.
 */
export async function readTags(tags: readonly Tag[], options: Options): Promise<void> {
  const unasked = [...new Set(tags)];
  const lane = async () => {
    while (unasked.length > 0) {
      const waiting = new Set(unasked.splice(0, REFERENCES_AT_ONCE));
      try {
        await readBatch(waiting, options);
      } catch (error) {
        options.signal.throwIfAborted();
        fail([...waiting, ...unasked.splice(0)], options.store, error);
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** Asks until nothing of it waits any more; throws what the last attempt failed of. */
async function readBatch(waiting: Set<Tag>, { region, repository, store, signal }: Options): Promise<void> {
  let failure: unknown;
  for (let fruitless = 0; waiting.size > 0; ) {
    signal.throwIfAborted();
    if (fruitless === FRUITLESS_ATTEMPTS) throw failure;
    const before = waiting.size;
    try {
      await streamImageSummaries({ region, repository, references: [...waiting], signal }, (line) => {
        const tag = parseTag(line.reference);
        if (!tag || !waiting.delete(tag)) return;
        store.set(tag, "digest" in line ? { summary: line } : { problem: line.problem });
      });
      failure = undefined;
    } catch (error) {
      signal.throwIfAborted();
      failure = error;
    }
    fruitless = waiting.size < before ? 0 : fruitless + 1;
    if (fruitless > 0 && fruitless < FRUITLESS_ATTEMPTS) await pause(PAUSE_MILLISECONDS * fruitless, signal);
  }
}

function fail(tags: Iterable<Tag>, store: TagDetailsStore, error: unknown): void {
  const problem =
    error instanceof ProblemError
      ? error.problem
      : ({ code: "UPSTREAM_UNAVAILABLE", reason: "unreachable", message: String(error) } as const);
  for (const tag of tags) store.set(tag, { problem });
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener("abort", stop, { once: true });
  });
}
