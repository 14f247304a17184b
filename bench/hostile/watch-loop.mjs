import { readFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/** What a line begins with that this writes. */
export const MARK = "bench-loop";
const EVERY_MS = 100;
const LOOK_MS = 5;

/**
 * Runs in the server that is measured: tells for how long its main thread went on without a turn of others, by the clock (`delay`)
 * and by the processor time that it had for it (`busy`), which other programs do not lengthen; and what the process takes.
 */
function watch() {
  let most = { delay: 0, busy: 0 };
  let [before, busyBefore] = [performance.now(), processorTime()];
  setInterval(() => {
    const [now, busy] = [performance.now(), processorTime()];
    most = {
      delay: Math.max(most.delay, now - before - LOOK_MS),
      busy: Math.max(most.busy, busy - busyBefore),
    };
    [before, busyBefore] = [now, busy];
  }, LOOK_MS).unref();
  setInterval(() => {
    const figures = { pid: process.pid, ...most, rss: process.memoryUsage.rss() / 1e6 };
    most = { delay: 0, busy: 0 };
    process.stdout.write(`${MARK} ${JSON.stringify(figures)}\n`);
  }, EVERY_MS).unref();
}

/** What the main thread has had of the processor, in milliseconds; 0 where the system does not tell. */
function processorTime() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return 0;
  }
}

if (isMainThread && process.env.BENCH_WATCHES === "1") watch();
