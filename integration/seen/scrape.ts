import { spawnSync } from "node:child_process";
import { expect } from "vitest";

/** What a server tells: the kind of each family, and each number by its name and labels as written. */
export type Scrape = {
  text: string;
  kinds: ReadonlyMap<string, string>;
  samples: readonly { name: string; labels: ReadonlyMap<string, string>; value: number }[];
};

/** From Debian's package `prometheus`. */
const PROMTOOL = "promtool";
const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/;
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"(?:,|$)/g;

/** Reads what a server tells, after Prometheus's own tool has found nothing wrong with its form. */
export function readScrape(text: string): Scrape {
  const { status, stdout, stderr } = spawnSync(PROMTOOL, ["check", "metrics"], { input: text, encoding: "utf8" });
  // What remains are names of Node's own metrics, which others know by these names.
  const wrong = `${stdout}${stderr}`.split("\n").filter((line) => line !== "" && !line.startsWith("nodejs_"));
  expect([wrong, status === 0 || status === 3]).toEqual([[], true]);
  const lines = text.split("\n").filter((line) => line !== "");
  const kinds = new Map(
    lines.flatMap((line) => {
      const [, name, kind] = /^# TYPE (\S+) (\S+)$/.exec(line) ?? [];
      return name && kind ? [[name, kind]] : [];
    }),
  );
  const samples = lines
    .filter((line) => !line.startsWith("#"))
    .map((line) => {
      const [, name = "", labels = "", value = ""] = SAMPLE.exec(line) ?? [];
      return {
        name,
        labels: new Map([...labels.matchAll(LABEL)].map(([, key = "", text = ""]) => [key, text])),
        value: Number(value),
      };
    });
  return { text, kinds, samples };
}

/** Returns the sum of the numbers of this name whose labels have these values. */
export function sumOf({ samples }: Scrape, name: string, labels: Record<string, string> = {}): number {
  return samples
    .filter(
      (each) => each.name === name && Object.entries(labels).every(([key, value]) => each.labels.get(key) === value),
    )
    .reduce((sum, { value }) => sum + value, 0);
}

/** Returns by how much each number of this name grew between two scrapes, by its labels; what did not change is left out. */
export function growth(before: Scrape, after: Scrape, name: string): Record<string, number> {
  const words = (labels: ReadonlyMap<string, string>) => [...labels.values()].join(" ");
  const known = new Map(
    before.samples.filter((each) => each.name === name).map(({ labels, value }) => [words(labels), value]),
  );
  return Object.fromEntries(
    after.samples
      .filter((each) => each.name === name)
      .map(({ labels, value }) => [words(labels), value - (known.get(words(labels)) ?? 0)] as const)
      .filter(([, grown]) => grown !== 0),
  );
}
