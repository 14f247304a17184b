import { existsSync, readFileSync } from "node:fs";

const OWN = "/proc/thread-self/schedstat";
/** A machine that has other things to do makes work slow now and then, not each time. */
const MOST_RUNS = 5;

/** Returns the work's processor time in milliseconds: of this thread on Linux, elsewhere of the process. */
export function processorTime(work: () => unknown): number {
  const before = spent();
  work();
  return spent() - before;
}

function spent(): number {
  if (existsSync(OWN)) return Number(readFileSync(OWN, "utf8").split(" ", 1)[0]) / 1e6;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * The least of some numbers that are measured one after the other. What is within `enough` ends it, so that only what is
 * too much takes long, and only what is too much each time is told.
 */
export function leastOf(measure: () => number, enough: number): number {
  let least = measure();
  for (let run = 1; run < MOST_RUNS && least > enough; run += 1) least = Math.min(least, measure());
  return least;
}

/** Returns the median milliseconds that a fixed piece of work on texts and maps takes now. */
export function usualWork(): number {
  const times = Array.from({ length: 11 }, () => processorTime(textsAndMaps));
  return times.sort((a, b) => a - b)[5] ?? 0;
}

function textsAndMaps(): number {
  const lengths = new Map<string, number>();
  let all = "";
  for (let at = 0; at < 60_000; at += 1) {
    const key = `part-${at % 4096}/${(at * 7919) % 1013}`;
    lengths.set(key, (lengths.get(key) ?? 0) + key.length);
    all += key;
  }
  return [...all.matchAll(/[a-z]+-(\d+)/g)].length + [...lengths.keys()].sort().length;
}
