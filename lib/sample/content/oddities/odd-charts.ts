import { gzip } from "../archive/gzip";
import { gzipWithZeros } from "../archive/gzip-zeros";
import { type TarEntry, tar, tarHeader } from "../archive/tar";
import type { Chart } from "../artifacts/chart-metadata";
import { chartEntries, chartTime, makeChartOf } from "../artifacts/helm-chart";
import { Releases } from "../repository/releases";

const CREATED = "2026-07-14T17:03:09.000Z";

/** The unpacked size of the bomb in bytes, without headers: more than any reader of charts should accept. */
const BOMB_BYTES = 64 * 1024 * 1024;

const text = (content: string) => Buffer.from(content);

/** Packs each chart, by tag; each has one fault and is valid otherwise. */
const PACKERS: Readonly<Record<string, (chart: Chart) => Buffer>> = {
  /** Files and a link that would be outside the chart's folder, or overwrite others. */
  outside: (chart) =>
    pack(chart, [
      { name: "../../outside.txt", content: text("outside the folder\n") },
      { name: `${chart.name}/templates/../../../outside.txt`, content: text("outside, through the folder\n") },
      { name: "/etc/outside.conf", content: text("an absolute path\n") },
      { name: `${chart.name}/templates/link.yaml`, link: "/etc/passwd" },
      { name: "other/values.yaml", content: text("another: folder\n") },
      { name: `${chart.name}/values.yaml`, content: text("replicas: 1000\n") },
    ]),
  bomb: (chart) => {
    const head = tar(chartEntries(chart), chartTime(chart)).subarray(0, -1024);
    const header = tarHeader({ name: `${chart.name}/templates/bomb.yaml` }, BOMB_BYTES, chartTime(chart));
    return gzipWithZeros(Buffer.concat([head, header]), BOMB_BYTES + 1024);
  },
  "no-chart": (chart) =>
    gzip(
      tar(
        chartEntries(chart).filter(({ name }) => name !== `${chart.name}/Chart.yaml`),
        chartTime(chart),
      ),
    ),
  "broken-chart-yaml": (chart) =>
    gzip(
      tar(
        chartEntries(chart).map((entry) =>
          entry.name === `${chart.name}/Chart.yaml`
            ? { ...entry, content: text("name: broken\nversion: [1.0.0\n") }
            : entry,
        ),
        chartTime(chart),
      ),
    ),
  cut: (chart) => pack(chart, []).subarray(0, 2_000),
  "not-gzip": (chart) => tar(chartEntries(chart), chartTime(chart)),
};

function pack(chart: Chart, more: readonly TarEntry[]): Buffer {
  return gzip(tar([...chartEntries(chart), ...more], chartTime(chart)));
}

/** Returns charts that no reader should trust; the tag names the fault. */
export function oddCharts(name: string): Releases {
  const releases = new Releases(name);
  for (const [tag, packer] of Object.entries(PACKERS)) {
    const chart = { name: "odd", version: `1.0.0-${tag}`, appVersion: "1.0.0", created: CREATED };
    const make = () => makeChartOf(chart, packer(chart));
    releases.publish({ key: tag, created: CREATED, make }, [{ name: tag }]);
  }
  return releases;
}
