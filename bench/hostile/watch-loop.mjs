import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

/** What a line begins with that this writes. */
export const MARK = "bench-loop";
const EVERY_MS = 100;

/** Runs in the server that is measured: tells how long its main thread was held at most, and what the process takes. */
function watch() {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  setInterval(() => {
    const figures = { pid: process.pid, delay: delay.max / 1e6, rss: process.memoryUsage.rss() / 1e6 };
    delay.reset();
    process.stdout.write(`${MARK} ${JSON.stringify(figures)}\n`);
  }, EVERY_MS).unref();
}

if (isMainThread && process.env.BENCH_WATCHES === "1") watch();
