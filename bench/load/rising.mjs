import { round } from "../figures.mjs";
import { say } from "../progress.mjs";
import { arrivals } from "./arrivals.mjs";

/** The bound that ends the search: one answer in a hundred takes longer, in milliseconds. */
const MOST_P99 = 250;
const FIRST = 5;
const GROWTH = 1.4;
const MOST_RATE = 5_000;
/** Visits of a rate at least, so that a hundredth of them are some. */
const LEAST = 400;
/** What comes before, for each process: the code of the server is compiled, and what is popular becomes known. */
const WARM = { rate: 20, seconds: 20 };

export const COLUMNS = [
  "site",
  "asked a second",
  "answered a second",
  "p50",
  "p99",
  "slowest kind, its p99",
  "failed",
  "memory",
];

/**
 * Lets more and more visitors arrive until the bound is passed. Returns a row for each rate, and the highest within the bound.
 * @param {string} title
 * @param {import("./sites.mjs").Site} site
 * @param {() => import("./walk.mjs").Step} next
 * @param {number} seconds
 */
export async function rising(title, site, next, seconds) {
  /** @type {string[][]} */
  const rows = [];
  let reached = 0;
  await arrivals(site.url, next, { ...WARM, seconds: WARM.seconds * site.resident().length });
  for (let rate = FIRST; rate < MOST_RATE; rate *= GROWTH) {
    const lasting = Math.max(seconds, LEAST / rate);
    const outcome = await arrivals(site.url, next, { rate, seconds: lasting, seed: Math.round(rate) });
    const isWithin = outcome.p99 <= MOST_P99 && !outcome.isFull;
    rows.push(row(title, rate, outcome, site));
    say(`  ${rows.at(-1)?.join(" · ")}`);
    if (!isWithin) break;
    reached = rate;
  }
  return { rows, reached };
}

/**
 * @param {string} title
 * @param {number} rate
 * @param {import("./arrivals.mjs").Outcome} outcome
 * @param {import("./sites.mjs").Site} site
 */
function row(title, rate, { perSecond, p50, p99, slowest, failed, sent }, { resident }) {
  return [
    title,
    round(Math.round(rate)),
    round(perSecond),
    `${round(p50)} ms`,
    `${round(p99)} ms`,
    `${slowest[0]}, ${round(slowest[1])} ms`,
    `${failed} of ${sent}`,
    `${resident().map(Math.round).join(" + ")} MB`,
  ];
}
