import "server-only";
import { processWide } from "../runtime/process-wide";

/** Work that can be interrupted at each `yield`: steps of a millisecond or less between them. */
export type Sliced<Result> = Generator<void, Result, void>;

/** How long such work holds the main thread before others have their turn, in milliseconds. */
const SLICE = 5;

/** Does a slice of some work; true when the work has ended. */
type Slice = (until: number) => boolean;

const queue = processWide<Slice[]>("sliced work", () => []);

/**
 * Does long work a slice at a time, with whatever else the process has to do between slices. Of several works one has its
 * slice in a turn, so that a short one need not wait for the end of a long one. Rejects with what the work throws.
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
