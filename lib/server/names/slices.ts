import "server-only";
import { processWide } from "../runtime/process-wide";

/** Work that can be interrupted at each `yield`, with steps of a millisecond or less in between. */
export type Sliced<Result> = Generator<void, Result, void>;

/** How long such work holds the main thread before others get their turn, in milliseconds. */
const SLICE = 5;

/** Runs one slice of work. Returns true when the work is done. */
type Slice = (until: number) => boolean;

const queue = processWide<Slice[]>("sliced work", () => []);

/**
 * Runs long work slice by slice, with the process's other tasks in between. Concurrent works take turns, so that a
 * short one does not wait for the end of a long one. Rejects with what the work throws.
 */
export function inSlices<Result>(work: Sliced<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (queue.length === 0) setImmediate(doOneSlice);
    queue.push((until) => {
      try {
        do {
          const { done, value } = work.next();
          if (!done) continue;
          resolve(value);
          return true;
        } while (performance.now() < until);
        return false;
      } catch (error) {
        reject(error);
        return true;
      }
    });
  });
}

function doOneSlice(): void {
  const slice = queue.shift();
  if (slice && !slice(performance.now() + SLICE)) queue.push(slice);
  if (queue.length > 0) setImmediate(doOneSlice);
}
