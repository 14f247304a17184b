import "server-only";
import type { Health, RegionHealth } from "@/lib/contract/health/health";
import { byRegion, REGIONS, type Region } from "@/lib/mar/region";
import { paceOf } from "../process/paces";
import { reachabilityMemoryOf } from "../process/reachability-memories";
import { readerState } from "../process/reader";
import { storeStatus } from "../process/store";
import { phase } from "../runtime/phase.mjs";

/** Returns the health of the process, from what it knows: nobody is asked. */
export function health(): Health {
  const store = storeStatus().state;
  const regions = byRegion(regionHealth);
  const isWhole = store === "ready" && REGIONS.every((region) => regions[region] !== "unreachable");
  const now = phase();
  return { status: now === "serving" ? (isWhole ? "ready" : "degraded") : now, store, regions, index: readerState() };
}

function regionHealth(region: Region): RegionHealth {
  if (paceOf(region).throttled) return "limited";
  const { reachable } = reachabilityMemoryOf(region).view();
  if (reachable === undefined) return "unknown";
  return reachable ? "reachable" : "unreachable";
}
