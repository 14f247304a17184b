import "server-only";
import type { Region } from "@/lib/mar/region";
import { log } from "../log/log";
import { createRegistry } from "../registry/create-registry";
import type { Registry } from "../registry/registry";
import { processWide } from "../runtime/process-wide";
import { settings } from "../settings/settings";
import { paceOf } from "./paces";
import { reachabilityMemoryOf } from "./reachability-memories";

/**
 * Returns the process's client of a region's registry endpoint.
 * @throws SettingsFailure if the region's address does not parse
 */
export function registryOf(region: Region): Registry {
  return processWide(`registry ${region}`, () => {
    const { url, dataHosts } = settings()[region];
    const memory = reachabilityMemoryOf(region);
    return createRegistry(region, {
      url,
      dataHosts,
      logger: log,
      pace: paceOf(region),
      proxyOf: settings().proxyOf,
      onAttempt: ({ outcome, milliseconds, ...detail }) => memory.record(outcome, milliseconds, detail),
    });
  });
}
