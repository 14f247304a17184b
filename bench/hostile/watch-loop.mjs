import { readFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/** The prefix of the lines that this writes. */
export const MARK = "bench-loop";
const EVERY_MS = 100;
const LOOK_MS = 5;

/**
 * Runs in the measured server. Reports how long its main thread was blocked, by the clock (`delay`) and in processor
 * time (`busy`), which other programs do not lengthen; the process's memory, and the processor time of all its threads since its start.
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
    const { user, system } = process.cpuUsage();
    const figures = { pid: process.pid, ...most, rss: process.memoryUsage.rss() / 1e6, cpu: (user + system) / 1e3 };
    most = { delay: 0, busy: 0 };
    process.stdout.write(`${MARK} ${JSON.stringify(figures)}\n`);
  }, EVERY_MS).unref();
}

/** Returns the main thread's processor time, in milliseconds; 0 if the system does not report it. */
function processorTime() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return 0;
  }
}

if (isMainThread && process.env.BENCH_WATCHES === "1") watch();
