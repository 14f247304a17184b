import { describe, expect, test } from "vitest";
import type { ChartContents } from "@/lib/contract/image/chart";
import { chartLayer, readHelmConfig } from "@/lib/mar/chart/helm-config";
import { imageManifestSchema } from "@/lib/oci/manifest/manifest";
import { Repositories } from "@/lib/sample/content/repository/repositories";
import { read } from "./packed-chart.testing";

const repositories = new Repositories();

/** Returns a chart of the sample registry: its configuration, and what is read of its layer. */
async function chart(name: string, tag?: string) {
  const repository = repositories.get(name);
  const target = repository?.content.tags.get(tag ?? repository.tags().at(-1) ?? "");
  const made = target && repository?.byTarget(target);
  if (!made) throw new Error(`no ${name}:${tag}`);
  const manifest = imageManifestSchema.parse(JSON.parse(made.bytes.toString()));
  const bytesOf = (digest?: string) => made.blobs.find((blob) => blob.digest === digest)?.bytes() ?? Buffer.alloc(0);
  const config = readHelmConfig(JSON.parse(bytesOf(manifest.config.digest).toString()));
  return { config, contents: await read(bytesOf(chartLayer(manifest)?.digest)) };
}

const summaryOf = (contents: ChartContents) => (contents.ok ? "ok" : contents.failure.code);

describe("the sample's charts", () => {
  test("say the same in Chart.yaml and in the configuration, and have every field of a chart", async () => {
    const { config, contents } = await chart("helm/keda", "1.16.0");
    if (!contents.ok) throw new Error(contents.failure.code);
    expect(config).toEqual({ ok: true, chart: contents.chart });
    expect(contents.chart).toMatchObject({
      name: "keda",
      version: "1.16.0",
      dependencies: [{ name: "common" }, { name: "metrics", condition: "metrics.enabled" }],
      unread: [],
    });
    const roles = new Set(contents.files.map(({ role }) => role));
    expect([...roles].sort()).toEqual(
      ["chart-yaml", "crd", "other", "readme", "sub-chart", "template", "values", "values-schema"].sort(),
    );
    expect(contents).toMatchObject({ refused: [], limited: [] });
  });

  test("include a deprecated one", async () =>
    expect((await chart("helm/aad-pod-identity")).contents).toMatchObject({ chart: { deprecated: true } }));

  test("include one with entries outside its folder, each refused for its own reason", async () => {
    const { contents } = await chart("sample/odd-charts", "outside");
    if (!contents.ok) throw new Error(contents.failure.code);
    expect(contents.refused.map(({ reason }) => reason)).toEqual([
      "parent-path",
      "parent-path",
      "absolute-path",
      "link",
      "duplicate",
      "other-folder",
    ]);
    expect(contents.files.find(({ role }) => role === "values")?.text).toContain("replicas: 1\n");
  });

  test.each([
    ["bomb", "too-large"],
    ["no-chart", "no-chart-yaml"],
    ["broken-chart-yaml", "invalid-chart-yaml"],
    ["cut", "cut"],
    ["not-gzip", "not-gzip"],
  ])("include one whose fault is %s", async (tag, code) => {
    const { config, contents } = await chart("sample/odd-charts", tag);
    expect(summaryOf(contents)).toBe(code);
    expect(config).toMatchObject({ ok: true, chart: { name: "odd" } });
  });
});
