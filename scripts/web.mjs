import { setTimeout as sleep } from "node:timers/promises";
import { prepareServiceWorker } from "./build/service-worker.mjs";
import { prepareThreads } from "./build/worker-threads.mjs";
import { memoryEnvironment } from "./process/memory-environment.mjs";
import { startService, untilReady } from "./process/service.mjs";
import { registrySettings } from "./registry-settings.mjs";
import { webCommand } from "./web-command.mjs";

/** The first page of `next dev` must be compiled first. */
const READY_TIMEOUT_MS = 120_000;
const ATTEMPT_TIMEOUT_MS = 60_000;

/**
 * Starts the web server on a registry and waits until it answers its first page, so whoever opens the address finds it warm.
 * @param {{
 *   mode: "start" | "dev",
 *   port: number,
 *   host?: string,
 *   registry: import("./sample.mjs").RegistryAddresses,
 *   onLine?: (line: string) => void,
 *   env?: Record<string, string>,
 * }} options `host` is the address to listen on, all of them when left out
 * @returns {Promise<{ service: import("./process/service.mjs").Service, url: string }>}
 */
export async function startWeb({ mode, port, host, registry, onLine, env: more }) {
  if (mode === "dev") await Promise.all([prepareThreads(), prepareServiceWorker()]);
  const command = webCommand(mode, port, host, more?.MEMORY_BUDGET);
  const env = {
    ...memoryEnvironment(mode),
    ...registrySettings(registry),
    PORT: String(port),
    NODE_ENV: mode === "start" ? "production" : "development",
    // Next's own server for development takes no base off addresses.
    ...(mode === "dev" ? { STYLEGUIDE: "on", BASE_PATH: "" } : {}),
    ...more,
  };
  const service = startService("The web server", command, { env, onLine, channel: mode === "start" });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(service, (signal) => answers(url, signal), READY_TIMEOUT_MS);
  return { service, url };
}

/**
 * @param {string} url
 * @param {AbortSignal} signal
 */
async function answers(url, signal) {
  while (!signal.aborted) {
    try {
      const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(ATTEMPT_TIMEOUT_MS)]) });
      await response.arrayBuffer();
      return;
    } catch {
      await sleep(100);
    }
  }
}
