import "server-only";
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { ReaderProgress } from "@/lib/contract/health/reader-progress";
import { askRegions, REGIONS, type Region } from "@/lib/mar/region";
import { log } from "../log/log";
import { SYSTEM_CLOCK } from "../reader/clock";
import { whileLeading } from "../reader/leadership";
import { ReaderStatus } from "../reader/progress/reader-status";
import { regionProgress } from "../reader/progress/region-progress";
import { RegionReader } from "../reader/region-reader";
import { createRegistry } from "../registry/create-registry";
import { beforeEnd } from "../runtime/before-end.mjs";
import { processWide } from "../runtime/process-wide";
import { settings } from "../settings/settings";
import type { Lead } from "../store/reader/reader-store";
import { cachedRegistryOf } from "./cached-registries";
import { paceOf } from "./paces";
import { reachabilityMemoryOf } from "./reachability-memories";
import { processStore, storeStatus } from "./store";
import { sumUp } from "./sum-up";

const status = () => processWide("reader status", () => new ReaderStatus());

/** It asks once what it asks: what fails comes again later. Its connections are its own, so that visitors wait for none. */
const LIMITS = { attempts: 1, timeoutAttempts: 1, refusedAttempts: 1, concurrency: 8 };

/** Starts the background reader of the catalog, unless it is off. It ends before the process does. */
export function startReader(): void {
  if (!settings().reader.isOn) return;
  const ending = new AbortController();
  const readers = REGIONS.map(regionReader);
  const read = async (signal: AbortSignal) => void (await Promise.all(readers.map((reader) => reader.run(signal))));
  const { reader: store } = processStore();
  const holder = `${hostname()} ${process.pid} ${randomUUID()}`;
  const ended = whileLeading(read, { store, holder, onLead: noteLead, clock: SYSTEM_CLOCK }, ending.signal);
  beforeEnd(async () => {
    ending.abort();
    await ended;
  });
}

function regionReader(region: Region): RegionReader {
  const { reader, proxyOf, [region]: endpoint } = settings();
  const reachability = reachabilityMemoryOf(region);
  return new RegionReader({
    region,
    store: processStore(),
    aside: cachedRegistryOf(region).aside,
    pace: paceOf(region),
    registryAt: (pace) =>
      createRegistry(region, {
        ...endpoint,
        limits: LIMITS,
        logger: log,
        pace,
        proxyOf,
        onAttempt: ({ outcome, milliseconds, ...detail }) => reachability.record(outcome, milliseconds, detail),
      }),
    settings: reader,
    isStoreReady: () => storeStatus().state === "ready",
    onRound: (round) => {
      status().show(region, round);
      void sumUp(region);
    },
    logger: log,
  });
}

function noteLead({ isOurs, holder }: Lead): void {
  const leader = isOurs ? "this" : holder === undefined ? undefined : "another";
  if (leader !== status().leader)
    log.info({ holder }, isOurs ? "the index: this server reads" : "the index: another server reads");
  status().leader = leader;
  if (isOurs) return;
  // What the other one does is in the store.
  for (const region of REGIONS) {
    const round = processStore().reader.round(region);
    round.then((found) => status().show(region, found)).catch(() => undefined);
  }
}

/** Returns what the index is as a whole, from what this process knows: nobody is asked. */
export function readerState(): "off" | ReturnType<ReaderStatus["state"]> {
  if (!settings().reader.isOn) return "off";
  return storeStatus().state === "ready" ? status().state(Date.now()) : "paused";
}

/**
 * Returns how far the background reader is, in this process or another one on the same store. Throws without the store: it would look
 * as if nothing had been read.
 */
export async function readerProgress(): Promise<ReaderProgress> {
  const { isOn, intervalSeconds } = settings().reader;
  if (!isOn) return { isOn: false };
  const { reader, packages } = processStore();
  const regions = await askRegions(async (region) => {
    const [round, sboms] = await Promise.all([reader.round(region), packages.coverage(region)]);
    const counts = await reader.counts(region, round?.number ?? 0);
    return { ...regionProgress({ round, counts, intervalSeconds, now: Date.now() }), sboms };
  });
  if (storeStatus().state === "lost") throw new Error("the store is lost: nobody knows how far the reader is");
  return { isOn: true, leader: status().leader ?? "none", regions };
}
