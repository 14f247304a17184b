import "server-only";
import type { Region } from "@/lib/mar/region";
import { currentExchange } from "../exchange/exchange";
import { log } from "../log/log";
import { createRegistry } from "../registry/create-registry";
import type { Registry } from "../registry/registry";
import { processWide } from "../runtime/process-wide";
import { settings } from "../settings/settings";
import { noteCall } from "./noting";
import { paceOf } from "./paces";
import { reachabilityMemoryOf } from "./reachability-memories";

/**
 * Returns the process's client of a region's registry endpoint.
 * @throws SettingsFailure if the region's address does not parse
 */
export function registryOf(region: Region): Registry {
  return processWide(`registry ${region}`, () => {
    const { url, dataHosts, publicHosts } = settings()[region];
    const { tracesRegistry } = settings();
    const memory = reachabilityMemoryOf(region);
    return createRegistry(region, {
      url,
      dataHosts,
      publicHosts,
      logger: log,
      pace: paceOf(region),
      proxyOf: settings().proxyOf,
      traceparent: tracesRegistry ? () => currentExchange()?.span?.traceparent : undefined,
      onCall: (call) => noteCall(region, call),
      onAttempt: ({ outcome, milliseconds, ...detail }) => memory.record(outcome, milliseconds, detail),
    });
  });
}
