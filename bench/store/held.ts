import { readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";

const EVERY = 5;

/** Longest times that the main thread did nothing else, in milliseconds: by the clock, and of its own processor time. */
export type Held = { clock: number; busy: number };

/** Does some work, and returns how long it held the main thread at most. */
export async function heldDuring(work: () => Promise<unknown>): Promise<Held> {
  const delays = monitorEventLoopDelay({ resolution: EVERY });
  let [busy, before] = [0, processorTime()];
  const timer = setInterval(() => {
    const now = processorTime();
    busy = Math.max(busy, now - before);
    before = now;
  }, EVERY);
  delays.enable();
  await work();
  delays.disable();
  clearInterval(timer);
  return { clock: delays.max / 1e6, busy };
}

/** Returns the main thread's processor time, in milliseconds; 0 if the system does not report it. */
function processorTime(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return 0;
  }
}
