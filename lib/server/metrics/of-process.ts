import "server-only";
import type { Registry } from "prom-client";
import { memory } from "../memory/memory";
import { settings } from "../settings/settings";
import { tally } from "../tally/tally.mjs";
import { tellNumbers } from "./told-counts";

/** Tells what the process takes, besides what `prom-client` knows of every Node process. */
export function tellProcess(register: Registry): void {
  tellNumbers(register, {
    name: "memory_bytes",
    help: "Memory that is counted, by use: caches, received from registries, read in threads, sent to readers, and what bounds itself (fixed).",
    labels: ["use"],
    now: () => Object.entries(memory().uses).map(([use, value]) => ({ labels: [use], value })),
  });
  tellNumbers(register, {
    name: "memory_limit_bytes",
    help: "What may be counted, and what the process may take (MEMORY_BUDGET).",
    labels: ["of"],
    now: () => [
      { labels: ["counted"], value: memory().shares.counted },
      { labels: ["process"], value: settings().memoryBudget },
    ],
  });
  tellNumbers(register, {
    name: "open_connections",
    help: "Connections of visitors, those that wait for their next request included.",
    now: async () => [{ labels: [], value: (await tally().connections?.()) ?? 0 }],
  });
}
