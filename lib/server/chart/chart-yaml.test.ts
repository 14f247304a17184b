import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseFile } from "@/lib/sample/content/cases/case.testing";
import { readChartYaml } from "./chart-yaml";
import { CHART_LIMITS } from "./limits";

function read(text: string) {
  const size = Buffer.byteLength(text);
  return readChartYaml({ path: "Chart.yaml", size, role: "chart-yaml", text }, CHART_LIMITS);
}
const LEAST = "name: keda\nversion: 1.2.3\n";

describe("readChartYaml", () => {
  test.each([
    ["appVersion: 1.10", { appVersion: "1.10" }],
    ["appVersion: 0x1F", { appVersion: "0x1F" }],
    ["appVersion: 2024-01-01", { appVersion: "2024-01-01" }],
    ['appVersion: "1.10" # quoted', { appVersion: "1.10" }],
    ["appVersion: true", { appVersion: "true" }],
    ["appVersion: ~", {}],
    ["appVersion:", {}],
    ["description: >-\n  one\n  two", { description: "one two" }],
    ["deprecated: true", { deprecated: true }],
    ["deprecated: True", { deprecated: true }],
    ["deprecated: yes", { deprecated: true }],
    ["deprecated: ON", { deprecated: true }],
    ["deprecated: y", { deprecated: true }],
    ["deprecated: no", { deprecated: false }],
    ["deprecated: Off", { deprecated: false }],
    ["deprecated: ~", {}],
    ['deprecated: "false"', { deprecated: false }],
    ["annotations:\n  a: 1\n  b: false", { annotations: { a: "1", b: "false" } }],
    ["keywords: [a, 1]", { keywords: ["a", "1"] }],
    [
      "home: &home https://example.com/\nsources: [*home]",
      {
        home: { text: "https://example.com/", address: "https://example.com/" },
        sources: [{ text: "https://example.com/", address: "https://example.com/" }],
      },
    ],
    ["description: one\ndescription: two", { description: "two" }],
    ["<<: {description: merged}", { description: "merged" }],
    ["---\nname: second", {}],
    ["unknown: {a: [b]}", {}],
  ])("reads %j", (text, fields) =>
    expect(read(LEAST + text)).toEqual({ ok: true, chart: { name: "keda", version: "1.2.3", ...fields, unread: [] } }),
  );

  test("reads the values of a chart whose publisher quotes nothing", () => {
    expect(read(caseFile("08-helmversions/Chart.yaml").toString())).toMatchObject({
      ok: true,
      chart: {
        version: "1.10.0",
        appVersion: "72225e2",
        kubeVersion: "1.20",
        description: "2024-01-31",
        deprecated: false,
        keywords: ["1.10", "0755", "12:30", "yes"],
        maintainers: [{ name: "007" }],
        annotations: { build: "0123456", enabled: "true" },
      },
    });
  });

  test("treats `deprecated: maybe` as unknown", () =>
    expect(read(`${LEAST}deprecated: maybe\n`)).toMatchObject({ ok: true, chart: { unread: ["deprecated"] } }));

  test("names the fields that it cannot read", () =>
    expect(read(`${LEAST}keywords: {a: b}\nhome: []\n`)).toMatchObject({
      ok: true,
      chart: { unread: ["home", "keywords"] },
    }));

  test.each([
    ["name: [\n", { problem: "not-yaml", line: 2 }],
    ["name: a\n  b: c\n", { problem: "not-yaml", line: 1 }],
    ["name: a\nversion: *none\n", { problem: "not-yaml" }],
    ["\tname: a\n", { problem: "not-yaml", line: 1 }],
    ["", { problem: "not-metadata" }],
    ["- a\n", { problem: "not-metadata" }],
    ["just text", { problem: "not-metadata" }],
    ["version: 1.0.0", { problem: "not-metadata", field: "name" }],
    ["name: a", { problem: "not-metadata", field: "version" }],
    ["name: a\nversion: {major: 1}", { problem: "not-metadata", field: "version" }],
    ["<html></html>", { problem: "not-metadata" }],
  ])("refuses %j", (text, invalid) => expect(read(text)).toEqual({ ok: false, invalid }));

  test("refuses aliases that multiply", () => {
    const level = (at: number) => `a${at}: &a${at} [${Array.from({ length: 10 }, () => `*a${at - 1}`).join(", ")}]`;
    const text = ["a0: &a0 [x]", ...Array.from({ length: 12 }, (_, at) => level(at + 1)), LEAST].join("\n");
    expect(read(text)).toEqual({ ok: false, invalid: { problem: "too-many-aliases" } });
  });

  test.each([
    ["[", 8_000],
    ["{a: ", 5_000],
    ["- ", 5_000],
    ["? ", 5_000],
    ["! ", 5_000],
    ['"', 8_000],
    ["&a ", 8_000],
    ["%a\n", 8_000],
    ["a: b: c\n", 2_000],
  ])("survives %j, %i times", (part, times) => expect(read(part.repeat(times)).ok).toBe(false));

  test("refuses excessive nesting before parsing, and accepts ordinary brackets", () => {
    const nested = `${LEAST}annotations: ${"[".repeat(600)}${"]".repeat(600)}`;
    expect(read(nested)).toEqual({ ok: false, invalid: { problem: "too-deep" } });
    expect(read(`${LEAST}keywords: [${"'[a]', ".repeat(200)}b]`)).toMatchObject({ ok: true });
  });

  test("refuses a file that is too large or not text", () => {
    const size = CHART_LIMITS.chartYaml + 1;
    const file = { path: "Chart.yaml", size, role: "chart-yaml", text: LEAST } as const;
    expect(readChartYaml(file, CHART_LIMITS)).toEqual({ ok: false, invalid: { problem: "too-large" } });
    const binary = { ...file, size: 3, text: undefined };
    expect(readChartYaml(binary, CHART_LIMITS)).toEqual({ ok: false, invalid: { problem: "not-text" } });
  });

  test("never throws", () => {
    const words = [
      "name",
      "version",
      ":",
      " ",
      "\n",
      "  ",
      "- ",
      "[",
      "]",
      "{",
      "}",
      "&a",
      "*a",
      "!!x",
      "|",
      ">",
      '"',
      "'",
    ];
    const more = ["#", "?", "---\n", "...", "%YAML 1.2\n", "<<", "~", "1.0", "\t", "__proto__", "\ufeff", "\u0085"];
    const text = fc.array(fc.oneof(fc.constantFrom(...words, ...more), fc.string({ maxLength: 3 })), { maxLength: 40 });
    fc.assert(
      fc.property(text, (parts) => typeof read(parts.join("")).ok === "boolean"),
      { numRuns: 500 },
    );
  });
});
