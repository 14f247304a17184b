import { startBulkyRegistry } from "../../integration/hostile/bulky-registry.mjs";
import { round } from "../figures.mjs";
import { untilHealthy } from "../hostile/asking.mjs";
import { SCENARIOS } from "../hostile/scenarios.mjs";
import { besides, withWatchedWeb } from "../hostile/watched-web.mjs";
import { say } from "../progress.mjs";

const REST_MS = 10_000;

/**
 * Measures what strangers and registries may send: how long the main thread is blocked, the process's memory, and how
 * soon it recovers; also another build if `BENCH_BESIDE` names its folder. Each case has its own server.
 * @type {import("./parts.mjs").Part}
 */
export async function measureHostile({ registry }) {
  const bulky = await startBulkyRegistry();
  const sample = registry.china.url;
  const addresses = { global: { url: bulky.url, dataHost: bulky.dataHost }, china: registry.china };
  const here = new URL("../../", import.meta.url);
  const beside = besides();
  const builds = /** @type {const} */ ([["this build", here], ...(beside ? [["the other build", beside]] : [])]);
  /** @type {string[][]} */
  const rows = [];
  for (const { what, run, healthy } of SCENARIOS) {
    for (const [name, checkout] of builds) {
      const row = await withWatchedWeb(new URL(checkout ?? here), addresses, async (web) => {
        await untilHealthy(`${web.url}${healthy}`);
        const before = web.rss();
        const { result, delay, busy, rss } = await web.during(() => run({ url: web.url, bulky, sample }));
        const recovery = await untilHealthy(`${web.url}${healthy}`);
        await new Promise((resolve) => setTimeout(resolve, REST_MS));
        const again = recovery === undefined ? "never" : `${round(recovery)} ms`;
        const held = [`${round(busy)} ms`, `${round(delay)} ms`];
        return [what, String(name), result, ...held, mb(before), mb(rss), mb(web.rss()), again];
      });
      say(`  ${row.join(" | ")}`);
      rows.push(row);
    }
  }
  await bulky.end();
  return {
    title: "What strangers and registries may send",
    columns: [
      "what",
      "build",
      "what came of it",
      "main thread held at most, processor time",
      "by the clock",
      "memory before",
      "at most",
      "10 s later",
      "well again after",
    ],
    rows,
  };
}

/** @param {number} figure */
const mb = (figure) => `${round(figure)} MB`;
