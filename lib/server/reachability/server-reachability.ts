import "server-only";
import type { ReachabilityView, ServerReachability } from "@/lib/contract/reachability";
import { REGION_HOSTS, type Region } from "@/lib/mar/region";
import { withPatience } from "../patience";
import { processWide } from "../process-wide";
import { registryOf } from "../registries";
import { RegistryFailure } from "../registry/failure";
import { settings } from "../settings/settings";
import { reachabilityMemoryOf } from "./reachability-memories";

/** What is younger is not asked for anew, however many want to know. */
const NEWS_MILLISECONDS = 1_000;
/** Longest that somebody who wants to know is kept waiting: an attempt, with a place to be waited for. */
const PATIENCE_MILLISECONDS = 10_000;

/** What the server has found out about a region, without asking. */
export function knownReachability(region: Region): ServerReachability {
  const otherAddress = new URL(settings()[region].url).host !== REGION_HOSTS[region].registry;
  return { ...reachabilityMemoryOf(region).view(), ...(otherAddress ? { otherAddress } : {}) };
}

/**
 * Asks the registry endpoint of each region, unless it was asked just now, and says how the server has fared with it. One
 * that takes longer than `milliseconds` is not waited for: its part is what was known before.
 */
export async function askedReachability(milliseconds = PATIENCE_MILLISECONDS): Promise<ReachabilityView> {
  const ask = async (region: Region) => {
    await withPatience(askOnce(region), milliseconds);
    return knownReachability(region);
  };
  const [global, china] = await Promise.all([ask("global"), ask("china")]);
  return { global, china };
}

async function askOnce(region: Region): Promise<void> {
  if (isNews(region)) return;
  try {
    await registryOf(region).ping();
  } catch (error) {
    // How it failed stands in the memory.
    if (!(error instanceof RegistryFailure)) throw error;
  } finally {
    lastPings().set(region, Date.now());
  }
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
  return processWide("reachability pings", () => new Map());
}
