import { setTimeout as sleep } from "node:timers/promises";
import { round } from "../figures.mjs";
import { say } from "../progress.mjs";
import { arrivals } from "./arrivals.mjs";

const LOOK_MS = 2_000;
/** The share of the time that counts as the beginning and as the end. */
const EDGE = 0.2;
/** How much more memory the end may take than the beginning. */
const MOST_GROWTH = 0.1;

/**
 * Watches a site's memory under a steady rate: whether its end takes more than its beginning, after a warm-up of a fifth of the time that is not counted.
 * @param {import("./sites.mjs").Site} site
 * @param {() => import("./walk.mjs").Step} next
 * @param {{ rate: number, minutes: number }} how
 * @returns {Promise<import("../table.mjs").Table>}
 */
export async function memoryOver(site, next, { rate, minutes }) {
  await arrivals(site.url, next, { rate, seconds: minutes * 60 * EDGE, seed: 7 });
  /** @type {number[]} */
  const seen = [];
  const watching = new AbortController();
  const watch = async () => {
    while (!watching.signal.aborted) {
      seen.push(site.resident().reduce((sum, each) => sum + each, 0));
      await sleep(LOOK_MS, undefined, { signal: watching.signal }).catch(() => undefined);
    }
  };
  const watched = watch();
  const outcome = await arrivals(site.url, next, { rate, seconds: minutes * 60, seed: 8 });
  watching.abort();
  await watched;
  const edge = Math.max(1, Math.floor(seen.length * EDGE));
  const [first, last] = [mean(seen.slice(0, edge)), mean(seen.slice(-edge))];
  const growth = last / first - 1;
  say(`  from ${round(first)} to ${round(last)} MB`);
  return {
    title: `Memory over ${minutes} minutes at ${round(rate)} requests a second`,
    columns: ["first fifth", "last fifth", "growth", "least", "most", "p50", "p99", "failed"],
    rows: [
      [
        `${round(first)} MB`,
        `${round(last)} MB`,
        `${round(growth * 100)} % (${growth <= MOST_GROWTH ? "within" : "beyond"} ${MOST_GROWTH * 100} %)`,
        `${round(Math.min(...seen))} MB`,
        `${round(Math.max(...seen))} MB`,
        `${round(outcome.p50)} ms`,
        `${round(outcome.p99)} ms`,
        `${outcome.failed} of ${outcome.sent}`,
      ],
    ],
  };
}

/** @param {readonly number[]} figures */
function mean(figures) {
  return figures.reduce((sum, each) => sum + each, 0) / figures.length;
}
