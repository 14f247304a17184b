import { writePast } from "./past.mjs";
import { requirePort } from "./port.mjs";
import { interruption } from "./process/interruption.mjs";
import { diedFailure } from "./process/service.mjs";
import { startSample } from "./sample.mjs";
import { startWeb } from "./web.mjs";

/** How often an image of the sample registry is rebuilt, in milliseconds, so that tags move before one's eyes. */
const REBUILD_MS = 20_000;

/** The demo reads the sample registry in the background, fast, as that is on this machine: search knows much of it within two minutes. */
const DEMO_INDEX = { INDEX: process.env.INDEX ?? "on", INDEX_RATE: process.env.INDEX_RATE ?? "200" };

/**
 * Starts the sample registry and a web server for it on `PORT`, prints the address, and runs until it is interrupted
 * (exit code 0) or one of the two dies (a failure with its output).
 * @param {"start" | "dev"} mode
 * @param {() => Promise<void>} prepare runs first
 * @returns {Promise<number>} the exit code
 */
export async function serveLocally(mode, prepare) {
  const interrupted = interruption();
  const serving = start(mode, prepare);
  // The interruption can come before anybody waits; its later rejection must not count as unhandled.
  serving.catch(() => undefined);
  const services = await Promise.race([serving, interrupted]);
  if (!services) return 130;
  const deaths = services.map(async (service) => {
    const { how } = await service.exited;
    return diedFailure(service, how);
  });
  const death = await Promise.race([...deaths, interrupted]);
  if (death) throw death;
  console.log("\nEnded: the web server and the sample registry.");
  return 0;
}

/**
 * @param {"start" | "dev"} mode
 * @param {() => Promise<void>} prepare
 */
async function start(mode, prepare) {
  const port = await requirePort();
  await prepare();
  console.log("Writing eight months of history for the sample registry …");
  const database = await writePast();
  console.log("Starting the sample registry …");
  const sample = await startSample({ rebuildEveryMs: REBUILD_MS, onLine: (line) => console.error(`sample: ${line}`) });
  console.log(`  Global ${sample.registry.global.url}, China ${sample.registry.china.url}`);
  console.log("Starting the web server …");
  const web = await startWeb({
    mode,
    port,
    registry: sample.registry,
    env: { DATABASE_URL: database, ...(mode === "start" ? DEMO_INDEX : {}) },
    onLine: (line) => console.log(`web: ${line}`),
  });
  console.log(`\nMAR Discovery: http://localhost:${port} (sample registry, both regions). Ctrl-C ends it.`);
  return [sample.service, web.service];
}
