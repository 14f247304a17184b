import "../../scripts/node-version.mjs";
import { ensureBuild } from "../../scripts/build/production-build.mjs";
import { runMain } from "../../scripts/main.mjs";
import { interruption } from "../../scripts/process/interruption.mjs";
import { startSample } from "../../scripts/sample.mjs";
import { missing } from "../known/wrk.mjs";
import { say } from "../progress.mjs";
import { printTable } from "../table.mjs";
import { memoryOver } from "./memory.mjs";
import { readOptions, SITES } from "./options.mjs";
import { COLUMNS, rising } from "./rising.mjs";
import { startSite } from "./sites.mjs";
import { walkOf } from "./walk.mjs";

// Each started server adds a listener for this process's end.
process.setMaxListeners(0);

await runMain(async () => (await Promise.race([bench(), interruption()])) ?? 130);

/** Measures how many visitors a second each site takes, and its memory at half of that. */
async function bench() {
  const { sites, seconds, delay, memoryMinutes, rate } = readOptions(process.argv.slice(2));
  say(`The build is ${await ensureBuild()}.`);
  const started = Date.now();
  const rows = [];
  let steady = rate;
  for (const name of rate === undefined ? sites : []) {
    if (name !== "one" && missing(["nginx"])) {
      say(`${SITES[name]}: not measured, as nginx is not installed`);
      continue;
    }
    say(`${SITES[name]}:`);
    await withSite(name, delay, async (site, next) => {
      const found = await rising(SITES[name], site, next, seconds);
      rows.push(...found.rows);
      if (name === "one") steady = found.reached / 2;
    });
  }
  if (rows.length > 0) printTable({ title: "A mixed walk at rising rates", columns: COLUMNS, rows });
  if (memoryMinutes > 0 && steady) {
    const at = steady;
    say(`memory, ${memoryMinutes} minutes at ${at} a second:`);
    await withSite("one", delay, async (site, next) =>
      printTable(await memoryOver(site, next, { rate: at, minutes: memoryMinutes })),
    );
  }
  say(`Measured in ${Math.round((Date.now() - started) / 1000)} s.`);
  return 0;
}

/**
 * Starts a registry and a site on it, and ends both afterwards.
 * @param {import("./options.mjs").SiteName} name
 * @param {number} delayMs
 * @param {(site: import("./sites.mjs").Site, next: () => import("./walk.mjs").Step) => Promise<void>} use
 */
async function withSite(name, delayMs, use) {
  const { registry, service } = await startSample({ delayMs });
  const next = await walkOf(registry, 1);
  const site = await startSite(name, registry);
  try {
    await use(site, next);
  } finally {
    await site.end();
    await service.end();
  }
}
