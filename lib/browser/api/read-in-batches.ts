import type { Problem } from "@/lib/contract/problem";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import { problemOf } from "./fetch/problem-error";

/** References that one request asks for at the most; the server takes twice as many. */
export const REFERENCES_AT_ONCE = 100;

/** A stream that breaks is begun anew this often in a row without having told anything. */
const FRUITLESS_ATTEMPTS = 3;
const PAUSE_MILLISECONDS = 500;

type Options = {
  /** One request: `awaited` gives the tag that a line is about, once each. Throws where the stream breaks. */
  ask: (tags: readonly Tag[], awaited: (reference: string) => Tag | undefined) => Promise<void>;
  /** Told of tags about which nothing will come. */
  onFailure: (tags: Iterable<Tag>, problem: Problem) => void;
  signal: AbortSignal;
  /** Requests at a time. */
  lanes: number;
  /** Tags that one request asks for at the most. */
  atOnce?: number;
  /** Asked after each request: a problem is that of all tags which were not asked for yet. */
  giveUp?: () => Problem | undefined;
};

/**
 * Reads tags, `atOnce` a request. What has arrived is not asked for again when a stream breaks. Rejects with the signal's
 * reason when it is no longer wanted.
 */
export async function readInBatches(
  tags: readonly Tag[],
  { lanes, atOnce = REFERENCES_AT_ONCE, ...options }: Options,
): Promise<void> {
  const unasked = [...new Set(tags)];
  const { onFailure, signal, giveUp } = options;
  const lane = async () => {
    while (unasked.length > 0) {
      const waiting = new Set(unasked.splice(0, atOnce));
      try {
        await readBatch(waiting, options);
        const problem = giveUp?.();
        if (problem) onFailure(unasked.splice(0), problem);
      } catch (error) {
        signal.throwIfAborted();
        onFailure([...waiting, ...unasked.splice(0)], problemOf(error));
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Asks until nothing of it waits any more; throws what the last attempt failed of. */
async function readBatch(waiting: Set<Tag>, { ask, signal }: Omit<Options, "lanes" | "atOnce">): Promise<void> {
  let failure: unknown;
  for (let fruitless = 0; waiting.size > 0; ) {
    signal.throwIfAborted();
    if (fruitless === FRUITLESS_ATTEMPTS) throw failure;
    const before = waiting.size;
    try {
      await ask([...waiting], (reference) => {
        const tag = parseTag(reference);
        return tag && waiting.delete(tag) ? tag : undefined;
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
