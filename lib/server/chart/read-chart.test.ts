import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { chartContentsSchema } from "@/lib/contract/image/chart";
import { CHART_LIMITS } from "./limits";
import { CHART_YAML, chartOf, inPieces, read, tarOf } from "./packed-chart.testing";
import { readChart } from "./read-chart";

describe("readChart", () => {
  test("reads what a chart holds", async () => {
    const contents = await read(
      await chartOf(
        [{ name: "keda/", type: "directory" }],
        ["keda/README.md", "\ufeff# Schlüssel\n"],
        ["keda/values.yaml", "replicas: 1\n"],
        ["keda/values.schema.json", "{}"],
        ["keda/templates/deployment.yaml", "kind: Deployment\n"],
        ["keda/templates/tests/test.yaml", ""],
        ["keda/crds/scaledobjects.yaml", "kind: CustomResourceDefinition\n"],
        ["keda/charts/common/Chart.yaml", "name: common\n"],
        ["keda/LICENSE", "MIT\n"],
      ),
    );
    expect(contents).toEqual({
      ok: true,
      chart: { name: "keda", version: "1.2.3", apiVersion: "v2", unread: [] },
      files: [
        { path: "Chart.yaml", size: 41, role: "chart-yaml", text: CHART_YAML },
        { path: "README.md", size: 16, role: "readme", text: "# Schlüssel\n" },
        { path: "values.yaml", size: 12, role: "values", text: "replicas: 1\n" },
        { path: "values.schema.json", size: 2, role: "values-schema", text: "{}" },
        { path: "templates/deployment.yaml", size: 17, role: "template", text: "kind: Deployment\n" },
        { path: "templates/tests/test.yaml", size: 0, role: "template", text: "" },
        { path: "crds/scaledobjects.yaml", size: 31, role: "crd", text: "kind: CustomResourceDefinition\n" },
        { path: "charts/common/Chart.yaml", size: 13, role: "sub-chart", notKept: "listed-only" },
        { path: "LICENSE", size: 4, role: "other", notKept: "listed-only" },
      ],
      refused: [],
      limited: [],
    });
    expect(chartContentsSchema.parse(JSON.parse(JSON.stringify(contents)))).toEqual(contents);
  });

  test("reads a chart in pieces of any size", async () => {
    const packed = await chartOf(["keda/templates/a.yaml", "a".repeat(70_000)]);
    const whole = await readChart(inPieces(packed, packed.length));
    expect(whole).toMatchObject({ ok: true, files: [{}, { size: 70_000 }] });
    expect(await readChart(inPieces(packed, 1))).toEqual(whole);
  });

  test("reads a chart packed on Windows, or with a dot before its folder", async () => {
    const packed = gzipSync(await tarOf(["keda\\Chart.yaml", CHART_YAML], ["./keda//templates/./a.yaml", "a"]));
    expect(await read(packed)).toMatchObject({
      ok: true,
      files: [{ path: "Chart.yaml" }, { path: "templates/a.yaml", text: "a" }],
      refused: [],
    });
  });

  test("finds the chart's folder by its Chart.yaml, and refuses files outside it", async () => {
    const packed = gzipSync(
      await tarOf(
        ["other/templates/a.yaml", "a"],
        ["other/charts/Chart.yaml", "name: no\n"],
        ["Chart.yaml", "name: no\n"],
        ["keda/Chart.yaml", CHART_YAML],
        ["third/Chart.yaml", "name: no\n"],
      ),
    );
    expect(await read(packed)).toMatchObject({
      ok: true,
      chart: { name: "keda" },
      files: [{ path: "Chart.yaml" }],
      refused: [
        { path: "Chart.yaml", reason: "other-folder" },
        { path: "other/templates/a.yaml", reason: "other-folder" },
        { path: "other/charts/Chart.yaml", reason: "other-folder" },
        { path: "third/Chart.yaml", reason: "other-folder" },
      ],
    });
  });

  test("lists files that are too large, not text, or beyond the limit for all texts", async () => {
    const limits = { ...CHART_LIMITS, file: 1000, text: 1541 };
    const packed = await chartOf(
      ["keda/values.yaml", "a".repeat(1001)],
      ["keda/templates/fits.yaml", "a".repeat(1000)],
      ["keda/templates/image.png", new Uint8Array([0x89, 0x50, 0xff])],
      ["keda/templates/zero.yaml", "a\0b"],
      ["keda/templates/last.yaml", "a".repeat(500)],
      ["keda/templates/over.yaml", "a"],
      ["keda/LICENSE", "a"],
    );
    const contents = await read(packed, limits);
    if (!contents.ok) throw new Error("not read");
    expect(contents.files.map(({ path, size, notKept, text }) => [path, size, notKept ?? text?.length])).toEqual([
      ["Chart.yaml", 41, 41],
      ["values.yaml", 1001, "too-large"],
      ["templates/fits.yaml", 1000, 1000],
      ["templates/image.png", 3, "not-text"],
      ["templates/zero.yaml", 3, "not-text"],
      ["templates/last.yaml", 500, 500],
      ["templates/over.yaml", 1, "over-total"],
      ["LICENSE", 1, "listed-only"],
    ]);
    expect(contents.limited).toEqual(["text"]);
  });

  test("reads a Chart.yaml that comes last, after any number of texts", async () => {
    const packed = gzipSync(await tarOf(["keda/values.yaml", "a".repeat(100)], ["keda/Chart.yaml", CHART_YAML]));
    const contents = await read(packed, { ...CHART_LIMITS, text: 100 });
    expect(contents).toMatchObject({ ok: true, chart: { name: "keda" }, limited: [] });
  });

  test("reads entries up to the limit, and reports that there are more", async () => {
    const limits = { ...CHART_LIMITS, entries: 3 };
    const entries: [string][] = [["keda/a"], ["keda/b"]];
    expect(await read(await chartOf(...entries), limits)).toMatchObject({ ok: true, limited: [] });
    const more = await read(await chartOf(...entries, ["keda/c"]), limits);
    expect(more).toMatchObject({ ok: true, files: [{}, {}, {}], limited: ["entries"] });
    const late = gzipSync(await tarOf(...entries, ["keda/c"], ["keda/Chart.yaml", CHART_YAML]));
    expect(await read(late, limits)).toEqual({
      ok: false,
      failure: { code: "too-large", bound: "entries", most: 3 },
    });
  });

  test("reports a missing Chart.yaml, and lists the files", async () => {
    const packed = gzipSync(await tarOf(["keda/values.yaml", "a: 1\n"], ["keda/chart.yaml", ""], ["/etc/passwd", "x"]));
    expect(await read(packed)).toEqual({
      ok: false,
      failure: {
        code: "no-chart-yaml",
        files: [
          { path: "values.yaml", size: 5, role: "values", text: "a: 1\n" },
          { path: "chart.yaml", size: 0, role: "other", notKept: "listed-only" },
        ],
        refused: [{ path: "/etc/passwd", reason: "absolute-path" }],
      },
    });
    const nothing = { ok: false, failure: { code: "no-chart-yaml", files: [], refused: [] } };
    expect(await read(gzipSync(new Uint8Array(1024)))).toEqual(nothing);
  });

  test("reports what is wrong with a Chart.yaml, and still lists the files", async () => {
    const packed = gzipSync(await tarOf(["keda/Chart.yaml", "name: keda\n"], ["keda/values.yaml", "a: 1\n"]));
    expect(await read(packed)).toMatchObject({
      ok: false,
      failure: {
        code: "invalid-chart-yaml",
        problem: "not-metadata",
        field: "version",
        files: [{ text: "name: keda\n" }, { text: "a: 1\n" }],
        refused: [],
      },
    });
  });
});
