import "server-only";
import type { ReachabilityView, ServerReachability } from "@/lib/contract/region/reachability";
import { askRegions, REGION_HOSTS, type Region } from "@/lib/mar/region";
import { RegistryFailure } from "../problem/registry-failure";
import { paceOf } from "../process/paces";
import { reachabilityMemoryOf } from "../process/reachability-memories";
import { registryOf } from "../process/registries";
import { createRounds, type Rounds } from "../reachability/rounds";
import { processWide } from "../runtime/process-wide";
import { settings } from "../settings/settings";
import { withPatience } from "../waiting/patience";

/** A page shows a younger result without a new ping. Also the shortest time between two pings of a region. */
const NEWS_MILLISECONDS = 1_000;
/** The longest wait for a new ping: the ping, the pause before it and the wait for a place. */
const PATIENCE_MILLISECONDS = 15_000;

/** Returns what the server knows of a region, without asking. */
export function knownReachability(region: Region): ServerReachability {
  const address = new URL(settings()[region].url);
  const otherAddress = address.host !== REGION_HOSTS[region].registry;
  const viaProxy = settings().proxyOf(address) !== undefined;
  return {
    ...reachabilityMemoryOf(region).view(),
    ...(otherAddress ? { otherAddress } : {}),
    ...(viaProxy ? { viaProxy } : {}),
  };
}

/**
 * Pings the registry endpoint of each region and returns the results. Every result is newer than the call: a ping
 * already in flight does not count. A region that does not answer in time has timed out.
 */
export async function reachabilityNow(): Promise<ReachabilityView> {
  return askRegions(
    async (region) => (await withPatience(pingsOf(region).next(), PATIENCE_MILLISECONDS)) ?? timedOut(region),
  );
}

/**
 * Returns how the server reaches each region's registry endpoint. Pings a region that was not asked within the last
 * second. If that takes longer than `milliseconds`, returns what was known before.
 */
export async function recentReachability(milliseconds: number): Promise<ReachabilityView> {
  return askRegions(async (region) => {
    const pings = pingsOf(region);
    // Nobody pressed a button: a registry that asked for fewer requests is left alone.
    if (!isNews(region) && !paceOf(region).throttled) await withPatience(pings.current() ?? pings.next(), milliseconds);
    return knownReachability(region);
  });
}

/** Returns the pings of a region, shared by all callers. */
function pingsOf(region: Region): Rounds<ServerReachability> {
  return processWide(`reachability pings ${region}`, () => createRounds(() => ping(region), NEWS_MILLISECONDS));
}

/** Pings a region. The result is read as the ping ends, so that this ping is its newest entry. */
async function ping(region: Region): Promise<ServerReachability> {
  try {
    await registryOf(region).ping();
  } catch (error) {
    // The record has the reason of the failure.
    if (!(error instanceof RegistryFailure)) throw error;
  } finally {
    lastPings().set(region, Date.now());
  }
  return knownReachability(region);
}

function timedOut(region: Region): ServerReachability {
  return { ...knownReachability(region), reachable: false, failure: "timeout", trouble: undefined };
}

/**
 * Returns true if the record is young enough. A failed question proves less than a failed ping: one manifest can be
 * slow or one list too long while the endpoint is fine.
 */
function isNews(region: Region): boolean {
  const { lastAsked, reachable, failure } = reachabilityMemoryOf(region).view();
  const asked = lastAsked ? Date.parse(lastAsked) : Number.NEGATIVE_INFINITY;
  const pinged = lastPings().get(region) ?? Number.NEGATIVE_INFINITY;
  const isYoung = (time: number) => Math.abs(Date.now() - time) < NEWS_MILLISECONDS;
  return isYoung(pinged) || (isYoung(asked) && reachable === true && !failure);
}

/** When the last ping of each region ended, in milliseconds since the epoch. */
function lastPings(): Map<Region, number> {
  return processWide("reachability last pings", () => new Map());
}
