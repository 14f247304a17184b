import "server-only";
import type { Region } from "@/lib/mar/region";
import { CachedRegistry } from "../cached/cached-registry";
import type { OnGiven } from "../cached/refreshing";
import { currentExchange } from "../exchange/exchange";
import { log } from "../log/log";
import { RegistryFailure } from "../problem/registry-failure";
import { rehearsedRegistry } from "../registry/rehearsed-registry";
import { processWide } from "../runtime/process-wide";
import { noteReading } from "./noting";
import { paceOf } from "./paces";
import { registryOf } from "./registries";
import { processStore } from "./store";

/**
 * Returns the process's cached registry of a region.
 * @throws SettingsFailure if the region's address does not parse
 */
export function cachedRegistryOf(region: Region): CachedRegistry {
  if (currentExchange()?.isRehearsal) {
    return processWide("rehearsed registry", () => new CachedRegistry(rehearsedRegistry()));
  }
  return processWide(`cached registry ${region}`, () => {
    const logger = log.child({ region });
    const onStale = (key: string, failure: unknown) => {
      const reason = failure instanceof RegistryFailure ? failure.reason : String(failure);
      // The pace says so once, and for how long.
      if (reason === "throttled") return;
      logger.warn({ key, reason }, "the registry failed; an older reading is shown");
    };
    const pace = paceOf(region);
    const mayRefresh = () => pace.mayRefresh();
    const refuseWhileDown = (key: string) => pace.refuseWhileDown(key);
    const store = processStore();
    const onGiven: OnGiven = (cache, tier) => noteReading(region, cache, tier);
    return new CachedRegistry(registryOf(region), { region, store, mayRefresh, refuseWhileDown, onStale, onGiven });
  });
}
