import { Counts } from "./counts.mjs";
import { Spread } from "./spread.mjs";
import { Spreads } from "./spreads.mjs";

/**
 * What this process has counted since it began. It exists once: the server that starts before Next, and each of Next's bundles, count in
 * the same one. Nothing here knows how it is told.
 */

/** Bounds of durations, in seconds: from an answer that is known to one that a registry hangs for. */
const SECONDS = [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** Bounds of ages, in seconds: from now to a week. */
const AGES = [1, 10, 30, 60, 120, 300, 600, 1_800, 3_600, 21_600, 86_400, 604_800];

/**
 * How an answer came to be: sent before Node's HTTP, kept and sent by it, made by the application, read from a file, or refused.
 * @typedef {"early" | "kept" | "made" | "file" | "refused"} Source
 * @typedef {"1xx" | "2xx" | "3xx" | "4xx" | "5xx" | "left"} StatusClass `left`: whoever asked was gone before the end
 * @typedef {Partial<Record<Source, Partial<Record<StatusClass, Spread>>>>} Answers by source and status, in seconds
 * @typedef {{ answers: Answers, ages: Spread }} OfRoute `ages` of what answers show, in seconds
 */

function newTally() {
  return {
    /** @type {Map<import("./route.mjs").Route, OfRoute>} */
    routes: new Map(),
    /** By region, operation, host, outcome and status. */
    calls: new Counts(),
    /** By region and operation. */
    callSeconds: new Spreads(SECONDS),
    /** By region and operation. */
    retries: new Counts(),
    /** By region, cache and tier. */
    readings: new Counts(),
    /** By question and outcome. */
    storeQuestions: new Counts(),
    storeSeconds: new Spreads(SECONDS),
    /** @type {(() => Promise<number>) | undefined} */
    connections: undefined,
  };
}

const KEY = Symbol.for("mar-discovery.tally");
/** @type {typeof globalThis & { [KEY]?: ReturnType<typeof newTally> }} */
const holder = globalThis;

/** Returns the process's counts. */
export function tally() {
  holder[KEY] ??= newTally();
  return holder[KEY];
}

export { AGES, SECONDS };
