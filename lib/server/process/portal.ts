import "server-only";
import { RegionMemory } from "../cached/recall/region-memory";
import type { OnGiven } from "../cached/refreshing";
import { currentExchange } from "../exchange/exchange";
import { log } from "../log/log";
import { CachedPortal } from "../portal/cached-portal";
import { createPortal } from "../portal/create-portal";
import { processWide } from "../runtime/process-wide";
import { settings } from "../settings/settings";
import { noteCall, noteReading } from "./noting";
import { paceOf } from "./paces";
import { processStore } from "./store";

/** Returns the process's client of the official portal, which the global host serves for both regions; `undefined` if it is turned off. */
export function portalOfProcess(): CachedPortal | undefined {
  if (!settings().asksPortal || currentExchange()?.isRehearsal) return undefined;
  return processWide("portal", () => {
    const { url, publicHosts } = settings().global;
    const { proxyOf } = settings();
    const portal = createPortal({
      url,
      logger: log,
      pace: paceOf("global").follower,
      proxyOf,
      publicHosts,
      onCall: (call) => noteCall("global", call),
    });
    const onGiven: OnGiven = (cache, tier) => noteReading("global", cache, tier);
    return new CachedPortal(portal, new RegionMemory("global", processStore()), undefined, onGiven);
  });
}
