import "server-only";
import { Histogram, type HistogramConfiguration } from "prom-client";
import type { Spread } from "../tally/spread.mjs";

type Told = { labels: Record<string, string>; spread: Pick<Spread, "buckets" | "sum" | "count"> };

/** A histogram of what was counted elsewhere: `prom-client`'s own takes a microsecond for each value, as much as a part of a known answer. */
export class ToldSpreads extends Histogram<string> {
  readonly #name: string;
  readonly #empty: Histogram<string>;
  readonly #entries: () => readonly Told[];

  constructor(configuration: HistogramConfiguration<string>, entries: () => readonly Told[]) {
    super(configuration);
    this.#name = configuration.name;
    this.#empty = new Histogram({ ...configuration, registers: [] });
    this.#entries = entries;
  }

  override async get(): ReturnType<Histogram<string>["get"]> {
    const values = this.#entries().flatMap(({ labels, spread }) => {
      const of = (suffix: string, value: number, le?: number | string) => ({
        metricName: `${this.#name}_${suffix}`,
        labels: le === undefined ? labels : { le, ...labels },
        value,
      });
      const buckets = spread.buckets().map(({ bound, total }) => of("bucket", total, bound));
      return [...buckets, of("bucket", spread.count, "+Inf"), of("sum", spread.sum), of("count", spread.count)];
    });
    return { ...(await this.#empty.get()), values };
  }

  /** What the register asks instead, although the types of `prom-client` do not say so. */
  getForPromString(): ReturnType<Histogram<string>["get"]> {
    return this.get();
  }
}
