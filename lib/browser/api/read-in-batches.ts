import type { Problem } from "@/lib/contract/problem";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import { problemOf } from "./fetch/problem-error";

/** The maximum number of references per request; the server accepts 64, and counts 40 questions as one piece of work. */
export const REFERENCES_AT_ONCE = 40;

/** How many times in a row a broken stream is restarted without any new line. */
const FRUITLESS_ATTEMPTS = 3;
const PAUSE_MILLISECONDS = 500;

type Options = {
  /** Sends one request. `awaited` returns the tag that a line is about, once each. Throws if the stream breaks. */
  ask: (tags: readonly Tag[], awaited: (reference: string) => Tag | undefined) => Promise<void>;
  /** Called with tags that get no answer. */
  onFailure: (tags: Iterable<Tag>, problem: Problem) => void;
  signal: AbortSignal;
  /** The number of parallel requests. */
  lanes: number;
  /** The maximum number of tags per request. */
  atOnce?: number;
  /** Called after each request. A problem ends the reading and applies to all tags not yet requested. */
  giveUp?: () => Problem | undefined;
};

/**
 * Reads tags, `atOnce` per request. If a stream breaks, does not ask again for what has arrived. Rejects with the
 * signal's reason on abort.
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

/** Sends requests until no tag is waiting. Throws the error of the last attempt. */
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
