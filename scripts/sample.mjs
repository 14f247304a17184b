import { Failure } from "./failure.mjs";
import { startService, untilReady } from "./process/service.mjs";

const READY_TIMEOUT_MS = 60_000;

/**
 * @typedef {{ url: string, dataHost: string }} RegionAddress where a region's registry endpoint is, and the `host:port` of its data endpoint
 * @typedef {Record<import("../lib/mar/region.ts").Region, RegionAddress>} RegistryAddresses by region
 */

/**
 * Starts the embedded sample registry, both regions, on free ports.
 * @param {{ delayMs?: number, rebuildEveryMs?: number, onLine?: (line: string) => void }} [options] `delayMs` delays each of its answers; images are rebuilt every `rebuildEveryMs`, so that tags move
 * @returns {Promise<{ service: import("./process/service.mjs").Service, registry: RegistryAddresses }>}
 */
export async function startSample({ delayMs, rebuildEveryMs, onLine } = {}) {
  const command = [process.execPath, "--import", "tsx", "lib/sample/main.ts"];
  if (delayMs !== undefined) command.push("--delay", String(delayMs));
  if (rebuildEveryMs !== undefined) command.push("--rebuild-every", String(rebuildEveryMs));
  /** @type {(line: string) => void} */
  let announce = () => undefined;
  /** @type {Promise<string>} */
  const announced = new Promise((resolve) => {
    announce = resolve;
  });
  const service = startService("The sample registry", command, {
    channel: true,
    onLine: (line) => {
      if (line.startsWith('{"global"')) announce(line);
      else onLine?.(line);
    },
  });
  const registry = await untilReady(service, async () => readAddresses(await announced), READY_TIMEOUT_MS);
  return { service, registry };
}

/**
 * Parses the addresses from the JSON line that the sample registry prints once it listens.
 * @param {string} line
 * @returns {RegistryAddresses}
 */
function readAddresses(line) {
  /** @type {RegistryAddresses} */
  const addresses = JSON.parse(line);
  for (const address of Object.values(addresses)) {
    if (typeof address?.url !== "string" || typeof address?.dataHost !== "string") {
      throw new Failure(`The sample registry printed its addresses in an unknown form: ${line}`);
    }
  }
  return addresses;
}
