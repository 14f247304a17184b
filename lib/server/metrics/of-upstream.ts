import "server-only";
import type { Registry } from "prom-client";
import { REGIONS, type Region } from "@/lib/mar/region";
import { health } from "../health/health";
import type { ThrottlingTotals } from "../pace/gate";
import { paceOf } from "../process/paces";
import { tally } from "../tally/tally.mjs";
import { asStates, type Numbered, tellCounts, tellNumbers, tellSpreads } from "./told-counts";

const HOSTS = ["registry", "data"] as const;

/** Tells what the regions were asked, how they answered, and what was asked of nobody as it was known. */
export function tellUpstream(register: Registry): void {
  tellCounts(register, {
    name: "upstream_requests_total",
    help: "Requests to a region, with their redirects; host: the one that answered last; outcome: success, why it failed, or abandoned as nobody waited any more.",
    labels: ["region", "operation", "host", "outcome", "status"],
    now: () => tally().calls.entries(),
  });
  tellSpreads(register, {
    name: "upstream_seconds",
    help: "From a request to a region to the end of its answer.",
    labels: ["region", "operation"],
    now: () => tally().callSeconds,
  });
  tellCounts(register, {
    name: "upstream_retries_total",
    help: "Of these requests, those that asked again after a failure.",
    labels: ["region", "operation"],
    now: () => tally().retries.entries(),
  });
  tellCounts(register, {
    name: "readings_total",
    help: "Readings that answers were made from, by where they came from: memory, store or registry.",
    labels: ["region", "cache", "tier"],
    now: () => tally().readings.entries(),
  });
  tellNumbers(register, {
    name: "region_state",
    help: "1 for the state of a region.",
    labels: ["region", "state"],
    now: () => {
      const { regions } = health();
      return REGIONS.flatMap((region) =>
        asStates(["reachable", "limited", "unreachable", "unknown"], regions[region], [region]),
      );
    },
  });
}

/** Tells how the regions have throttled. */
export function tellThrottling(register: Registry): void {
  const labels = ["region", "host"];
  tellNumbers(register, {
    name: "throttled",
    help: "1 while a host limits requests, so that it is asked one thing at a time.",
    labels,
    now: () => ofHosts(({ isClosed }) => Number(isClosed)),
  });
  tellCounts(register, {
    name: "throttlings_total",
    help: "How often a host began to limit requests.",
    labels,
    now: () => ofHosts(({ times }) => times),
  });
  tellCounts(register, {
    name: "throttled_seconds_total",
    help: "How long a host limited requests.",
    labels,
    now: () => ofHosts(({ milliseconds }) => milliseconds / 1000),
  });
  tellCounts(register, {
    name: "withheld_requests_total",
    help: "Requests that were not sent as a host limits them.",
    labels,
    now: () => ofHosts(({ withheld }) => withheld),
  });
}

function ofHosts(value: (totals: ThrottlingTotals) => number): Numbered[] {
  return REGIONS.flatMap((region: Region) => {
    const { totals } = paceOf(region);
    return HOSTS.map((host) => ({ labels: [region, host], value: value(totals[host]) }));
  });
}
