import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/repository";
import { parseTag, type Tag } from "@/lib/oci/tag";
import { REFERENCES_AT_ONCE, streamImageSummaries } from "./image-summaries";
import { ProblemError } from "./problem-error";
import type { TagDetailsStore } from "./tag-details";

/** A stream that breaks is begun anew this often in a row without having told anything. */
const FRUITLESS_ATTEMPTS = 3;
const PAUSE_MILLISECONDS = 500;

type Options = { region: Region; repository: Repository; store: TagDetailsStore; signal: AbortSignal };

/**
 * Reads tags into a store, a hundred a request. What has arrived is not asked for again when a stream breaks; tags that
 * no stream would tell about get the problem. Rejects with the signal's reason when it is no longer wanted.
 */
export async function readTags(tags: readonly Tag[], { region, repository, store, signal }: Options): Promise<void> {
  const waiting = new Set(tags);
  for (let fruitless = 0; waiting.size > 0 && fruitless < FRUITLESS_ATTEMPTS; ) {
    signal.throwIfAborted();
    const before = waiting.size;
    const references = [...waiting].slice(0, REFERENCES_AT_ONCE);
    try {
      await streamImageSummaries({ region, repository, references, signal }, (line) => {
        const tag = parseTag(line.reference);
        if (!tag || !waiting.delete(tag)) return;
        store.set(tag, "digest" in line ? { summary: line } : { problem: line.problem });
      });
    } catch (error) {
      signal.throwIfAborted();
      if (fruitless === FRUITLESS_ATTEMPTS - 1) return fail(waiting, store, error);
    }
    fruitless = waiting.size < before ? 0 : fruitless + 1;
    if (fruitless > 0) await pause(PAUSE_MILLISECONDS * fruitless, signal);
  }
  if (waiting.size > 0) fail(waiting, store, undefined);
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
