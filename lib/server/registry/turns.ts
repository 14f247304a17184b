import "server-only";
import pLimit from "p-limit";
import { untilAborted } from "./until-aborted";

/** Runs work when a place is free. One whose signal aborts while it waits gives its turn up and rejects at once. */
export type Turns = <T>(signal: AbortSignal, run: () => Promise<T>) => Promise<T>;

/** First come, first served places for `concurrency` pieces of work at one time. */
export function createTurns(concurrency: number): Turns {
  const limit = pLimit(concurrency);
  return (signal, run) =>
    untilAborted(
      limit(() => {
        signal.throwIfAborted();
        return run();
      }),
      signal,
    );
}
