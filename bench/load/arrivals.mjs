import { createHistogram } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { Pool } from "undici";
import { chanceFrom } from "./chance.mjs";

/** Connections that all visitors share; whoever finds none free waits, and the wait counts. */
const CONNECTIONS = 256;
/** More that wait for their answers at once mean that the site no longer follows. */
const MOST_WAITING = 4_000;
const PATIENCE_MS = 30_000;
const BROWSER = { "accept-encoding": "gzip, deflate, br, zstd", "accept-language": "en" };

/**
 * @typedef {{ sent: number, failed: number, perSecond: number, p50: number, p99: number, slowest: [kind: string, p99: number], isFull: boolean }} Outcome times in
 *   milliseconds; `failed` counts answers with 5xx and connections that broke; `isFull` if it was ended early, as too many waited
 */

/**
 * Lets visitors arrive at a rate, whether or not those before have their answers: at random moments, as independent people do (a Poisson process). A time is
 * counted from the moment of the arrival to the last byte, so an answer that holds up others is counted with each of them.
 * @param {string} url
 * @param {() => import("./walk.mjs").Step} next
 * @param {{ rate: number, seconds: number, seed?: number }} how
 * @returns {Promise<Outcome>}
 */
export async function arrivals(url, next, { rate, seconds, seed = 1 }) {
  const pool = new Pool(url, { connections: CONNECTIONS, headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS });
  const chance = chanceFrom(seed);
  const all = createHistogram();
  /** @type {Map<string, import("node:perf_hooks").RecordableHistogram>} */
  const kinds = new Map();
  let [sent, failed, waiting] = [0, 0, 0];

  /** @param {number} due */
  const visit = async (due) => {
    const { kind, path } = next();
    sent += 1;
    waiting += 1;
    const isAnswered = await answered(pool, path);
    waiting -= 1;
    if (!isAnswered) failed += 1;
    const took = Math.max(1, Math.round((performance.now() - due) * 1_000));
    all.record(took);
    const ofKind = kinds.get(kind) ?? createHistogram();
    kinds.set(kind, ofKind);
    ofKind.record(took);
  };

  const started = performance.now();
  const end = started + seconds * 1_000;
  /** @type {Promise<void>[]} */
  const visits = [];
  let due = started;
  while (due < end && waiting < MOST_WAITING) {
    const now = performance.now();
    if (due > now) await sleep(Math.min(due - now, 50));
    while (due <= performance.now() && due < end) {
      visits.push(visit(due));
      due += (-Math.log(1 - chance()) / rate) * 1_000;
    }
  }
  await Promise.all(visits);
  const took = (performance.now() - started) / 1_000;
  await pool.destroy();
  const slowest = [...kinds].map(([kind, times]) => /** @type {const} */ ([kind, times.percentile(99) / 1_000]));
  slowest.sort(([, a], [, b]) => b - a);
  return {
    sent,
    failed,
    perSecond: sent / Math.max(seconds, took),
    p50: all.percentile(50) / 1_000,
    p99: all.percentile(99) / 1_000,
    slowest: [slowest[0]?.[0] ?? "", slowest[0]?.[1] ?? 0],
    isFull: due < end,
  };
}

/**
 * Asks, and reads the whole answer. Returns false if there was none, or the server says that it failed.
 * @param {Pool} pool
 * @param {string} path
 */
async function answered(pool, path) {
  try {
    const { statusCode, body } = await pool.request({ method: "GET", path: encodeURI(path), headers: BROWSER });
    for await (const _ of body);
    return statusCode < 500;
  } catch {
    return false;
  }
}
