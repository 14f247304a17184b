import "server-only";
import type { ReachabilityView, ServerReachability } from "@/lib/contract/region/reachability";
import { askRegions, REGION_HOSTS, type Region } from "@/lib/mar/region";
import { RegistryFailure } from "../problem/registry-failure";
import { reachabilityMemoryOf } from "../process/reachability-memories";
import { registryOf } from "../process/registries";
import { createRounds, type Rounds } from "../reachability/rounds";
import { processWide } from "../runtime/process-wide";
import { settings } from "../settings/settings";
import { withPatience } from "../work/patience";

/** A page shows what is younger as it is. It is also the shortest time between two pings of a region. */
const NEWS_MILLISECONDS = 1_000;
/** Longest that somebody who asks now is kept waiting: a ping, with the pause before it and a place to be waited for. */
const PATIENCE_MILLISECONDS = 15_000;

/** What the server has found out about a region, without asking. */
function knownReachability(region: Region): ServerReachability {
  const otherAddress = new URL(settings()[region].url).host !== REGION_HOSTS[region].registry;
  return { ...reachabilityMemoryOf(region).view(), ...(otherAddress ? { otherAddress } : {}) };
}

/**
 * Asks the registry endpoint of each region and says how that went. No part is older than the call: a ping that was under
 * way before is not taken for an answer, and a region that does not answer in time is one that timed out.
 */
export async function reachabilityNow(): Promise<ReachabilityView> {
  return askRegions(
    async (region) => (await withPatience(pingsOf(region).next(), PATIENCE_MILLISECONDS)) ?? timedOut(region),
  );
}

/**
 * How the server has fared with the registry endpoint of each region. One that was not asked within the last second is
 * asked; where that takes longer than `milliseconds`, its part is what was known before.
 */
export async function recentReachability(milliseconds: number): Promise<ReachabilityView> {
  return askRegions(async (region) => {
    const pings = pingsOf(region);
    if (!isNews(region)) await withPatience(pings.current() ?? pings.next(), milliseconds);
    return knownReachability(region);
  });
}

/** The pings of a region, which everybody who asks shares. */
function pingsOf(region: Region): Rounds<ServerReachability> {
  return processWide(`reachability pings ${region}`, () => createRounds(() => ping(region), NEWS_MILLISECONDS));
}

/** Pings a region. What is known is read as the ping ends, so that the ping is the newest of what it is judged by. */
async function ping(region: Region): Promise<ServerReachability> {
  try {
    await registryOf(region).ping();
  } catch (error) {
    // How it failed stands in the memory.
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
 * Whether what is known is young enough. A question that failed says less than a ping that fails: one manifest can be slow, or
 * one list too long, where the endpoint is well.
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
