import "server-only";
import { Counter, Gauge, type Registry } from "prom-client";
import type { Spreads } from "../tally/spreads.mjs";
import { ToldSpreads } from "./told-spreads";

/** One number with the values of its labels, in the order of their names. */
export type Numbered = { labels: readonly string[]; value: number };

/** A family of numbers: its name without our prefix, what it means, the names of its labels, and what it has now. */
type Family = {
  name: string;
  help: string;
  labels?: readonly string[];
  now: () => readonly Numbered[] | Promise<readonly Numbered[]>;
};

const PREFIX = "mar_discovery_";

/** Tells numbers that only grow. */
export function tellCounts(register: Registry, { name, help, labels = [], now }: Family): void {
  new Counter({
    name: PREFIX + name,
    help,
    labelNames: labels,
    registers: [register],
    async collect() {
      const found = await now();
      this.reset();
      for (const each of found) this.inc(named(labels, each.labels), each.value);
    },
  });
}

/** Tells numbers of this moment. */
export function tellNumbers(register: Registry, { name, help, labels = [], now }: Family): void {
  new Gauge({
    name: PREFIX + name,
    help,
    labelNames: labels,
    registers: [register],
    async collect() {
      const found = await now();
      this.reset();
      for (const each of found) this.set(named(labels, each.labels), each.value);
    },
  });
}

/** Tells how values are spread. */
export function tellSpreads(
  register: Registry,
  { name, help, labels = [], now }: Omit<Family, "now"> & { now: () => Pick<Spreads, "bounds" | "entries"> },
): void {
  const { bounds } = now();
  const entries = () =>
    now()
      .entries()
      .map(({ labels: values, spread }) => ({ labels: named(labels, values), spread }));
  new ToldSpreads(
    { name: PREFIX + name, help, labelNames: labels, buckets: [...bounds], registers: [register] },
    entries,
  );
}

/** Returns 1 for the state that something is in, and 0 for each other that it can be in. */
export function asStates<S extends string>(states: readonly S[], now: S, labels: readonly string[] = []): Numbered[] {
  return states.map((state) => ({ labels: [...labels, state], value: state === now ? 1 : 0 }));
}

function named(names: readonly string[], values: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""]));
}
