import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../../scripts/failure.mjs";
import { freePort } from "../../scripts/port.mjs";
import { startService, untilReady } from "../../scripts/process/service.mjs";
import { registrySettings } from "../../scripts/registry-settings.mjs";
import { finishedBuild } from "../../scripts/served/finished-build.mjs";
import { spread } from "../figures.mjs";
import { repeat } from "../progress.mjs";

const READY_TIMEOUT_MS = 60_000;
const POLL_MS = 5;

/** Programs of a finished build, and what starts with each. */
const PROGRAMS = {
  "server.mjs, which watches the server": "server.mjs",
  "the server alone": "scripts/serve/main.mjs",
};

/**
 * Measures how long a finished build takes from the start of its process until it is ready, with a new store and a registry that answers.
 * @type {import("./parts.mjs").Part}
 */
export async function measureStart({ registry, runs }) {
  const build = finishedBuild();
  if (!build) throw new Failure("There is no build.");
  const programs = Object.entries(PROGRAMS);
  const measured = await repeat(runs, "start", async () => {
    const times = [];
    for (const [, program] of programs) times.push(await timeUntilReady(join(build, program), registry));
    return times;
  });
  return {
    title: "From the start of the process until it is ready",
    columns: ["program", "time"],
    rows: programs.map(([what], at) => [
      what,
      spread(
        measured.map((times) => times[at] ?? Number.NaN),
        "ms",
      ),
    ]),
    notes: ["Ready: `/api/health/ready` answers 200."],
  };
}

/**
 * @param {string} program
 * @param {import("../site.mjs").RegistryAddresses} registry
 */
async function timeUntilReady(program, registry) {
  const port = String(await freePort());
  const env = { ...registrySettings(registry), PORT: port, NODE_ENV: "production" };
  const startedAt = performance.now();
  const service = startService("The web server", [process.execPath, program, "--port", port], { env, channel: true });
  await untilReady(service, (signal) => isReady(`http://127.0.0.1:${port}/api/health/ready`, signal), READY_TIMEOUT_MS);
  const time = performance.now() - startedAt;
  await service.end();
  return time;
}

/**
 * @param {string} url
 * @param {AbortSignal} signal
 */
async function isReady(url, signal) {
  while (!signal.aborted) {
    const answer = await fetch(url, { signal }).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(POLL_MS);
  }
}
