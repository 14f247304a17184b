import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyName } from "@/lib/mar/tag/arbitrary-name.testing";
import { tagNamesInOrder } from "@/lib/mar/tag/order/order";
import { processorTime } from "@/lib/processor-time.testing";
import { CONDITIONS_MAX, formatTagFilter, parseTagFilter, toggleOperator } from "./filter";
import { tagsThrough } from "./matches";

const NAMES = [
  "latest",
  "10.0",
  "10.0.11-noble-chiseled-arm64v8",
  "9.0.8-alpine3.22-amd64",
  "8.0-nanoserver-ltsc2022",
  "11.0-preview-alpine3.23-arm32v7",
  "4.8-20260811-windowsservercore-ltsc2019",
  "2.0.20251203",
];

const TAGS = tagNamesInOrder(NAMES);

/** Returns the names of `NAMES` that pass a filter, in their order. */
function through(text: string): string[] {
  const found = new Set(tagsThrough(parseTagFilter(text), TAGS).map(({ name }) => name));
  return NAMES.filter((name) => found.has(name));
}

/** Texts with operators, quotes and commas in any arrangement. */
const anyText = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...'os: arch: ver: date: is: variant: size: - , " >= < noble mariner2.0 arm64v8 10.0 2026-01 fixed a: : İ'.split(
          " ",
        ),
        " ",
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);

describe("a tag filter", () => {
  it.each([
    ["", [0, 1, 2, 3, 4, 5, 6, 7]],
    ["os:windows", [4, 6]],
    ["os:linux", [2, 3, 5]],
    ["os:noble", [2]],
    ["os:alpine", [3, 5]],
    ["os:alpine-3.22,noble", [2, 3]],
    ["os:ltsc2022 os:noble", [2, 4]],
    ["OS:NanoServer-LTSC2022", [4]],
    ["arch:arm64", [2]],
    ["arch:arm/v7 arch:x64", [3, 5]],
    ["-arch:every", [2, 3, 5]],
    ["ver:10.0", [1, 2]],
    ["ver:10", [1, 2]],
    ["ver:10.0.11", [2]],
    ["ver:>=9", [1, 2, 3, 5]],
    ["ver:>=8 ver:<10", [3, 4]],
    ["ver:>10.0", [5]],
    ["ver:<=2", [7]],
    ["variant:chiseled", [2]],
    ["variant:plain os:linux", [3, 5]],
    ["date:2026", [6]],
    ["date:2026-08-11", [6]],
    ["date:>=2026-01", [6]],
    ["date:<2026-01", [7]],
    ["is:fixed", [2, 3, 6, 7]],
    ["is:floating -preview", [0, 1, 4]],
    ["NOBLE arm64", [2]],
    ['"-preview"', [5]],
    ["-", [0, 1, 2, 3, 4, 5, 6, 7]],
  ])("%s matches the tags it names", (text, expected) => {
    const filter = parseTagFilter(text);
    expect(filter.problems).toEqual([]);
    expect(through(text)).toEqual(expected.map((index) => NAMES[index]));
  });

  it.each([
    ["os:nob", ["os:noble"]],
    ["os:alp", ["os:alpine"]],
    ["os:alpine3.2", ["os:alpine-3.22", "os:alpine-3.23"]],
    ["os:win", ["os:windows"]],
    ["os:ltsc202", ["os:ltsc2022"]],
    ["os:nanoserver-", ["os:nanoserver-ltsc2022"]],
    ["variant:chis", ["variant:chiseled"]],
    ["arch:arm6", ["arch:arm64"]],
    ["arch:eve", ["arch:every"]],
    ["-arch:am", ["-arch:amd64"]],
    ["-os:win", ["-os:windows"]],
    ["os:nob,win", ["os:noble,windows"]],
  ])("%s matches no tag exactly, so it matches %j by prefix", (text, whole) => {
    expect(through(text)).toEqual(through(whole.join(" ")));
    expect(through(text)).not.toEqual([]);
  });

  it("matches exactly, without prefixes, if a tag has the value", () => {
    const names = ["1-jammy", "1-jammy-chiseled", "1-jammy-chiseled-extra"];
    const tags = tagNamesInOrder([...names, "2-ubuntu", "2-ubuntu22.04"]);
    expect(tagsThrough(parseTagFilter("os:ubuntu"), tags).length).toBe(2);
    expect(tagsThrough(parseTagFilter("os:ubuntu-22.04"), tags).map(({ name }) => name)).toEqual(["2-ubuntu22.04"]);
    expect(tagsThrough(parseTagFilter("os:qqq"), tags)).toEqual([]);
  });

  it("reports what is not a condition, keeps its text, and applies the rest", () => {
    const filter = parseTagFilter("size:<100MB is:old ver:new arch:z80 arch: noble");
    expect(filter.problems).toEqual([
      { kind: "unknown-operator", operator: "size", text: "size:<100MB" },
      { kind: "unknown-value", operator: "is", text: "is:old" },
      { kind: "unknown-value", operator: "ver", text: "ver:new" },
      { kind: "unknown-value", operator: "arch", text: "arch:z80" },
      { kind: "value-missing", operator: "arch", text: "arch:" },
    ]);
    expect(formatTagFilter(filter)).toBe("noble size:<100MB is:old ver:new arch:z80 arch:");
  });

  it("reads back what it formats", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const filter = parseTagFilter(text);
        expect(parseTagFilter(formatTagFilter(filter))).toEqual(filter);
      }),
      { numRuns: 2000 },
    );
  });

  it("takes any text and any names", () => {
    fc.assert(
      fc.property(anyText, fc.array(anyName, { maxLength: 8 }), (text, names) => {
        const tags = tagNamesInOrder(names);
        expect(tags).toEqual(expect.arrayContaining(tagsThrough(parseTagFilter(text), tags)));
      }),
    );
  });

  it("combines several conditions as each one alone would filter", () => {
    const conditions = fc.constantFrom("-os:windows", "ver:>=9", "is:fixed", "-preview", "-arch:every", "0");
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 30 }), fc.uniqueArray(conditions), (others, texts) => {
        const tags = tagNamesInOrder([...new Set([...NAMES, ...others])]);
        const each = texts.map((text) => new Set(tagsThrough(parseTagFilter(text), tags)));
        expect(tagsThrough(parseTagFilter(texts.join(" ")), tags)).toEqual(
          tags.filter((tag) => each.every((through) => through.has(tag))),
        );
      }),
    );
  });

  it("reads a long text in linear time", () => {
    for (const part of ["a", "-", '"', "os:a,", "a:"]) {
      expect(processorTime(() => parseTagFilter(part.repeat(20_000)))).toBeLessThan(1000);
    }
  });
});

describe("toggleOperator", () => {
  it.each([
    ["", "os:noble"],
    ["-preview", "-preview os:noble"],
    ["os:alpine", "os:alpine os:noble"],
    ["os:alpine,noble is:fixed", "os:alpine is:fixed"],
    ["-os:noble", "os:noble"],
    ["size:1", "os:noble size:1"],
  ])("turns %s into %s", (text, expected) => {
    expect(toggleOperator(text, "os", "noble")).toBe(expected);
  });
});

describe("a filter with too many conditions", () => {
  it("counts a repeated condition once", () => {
    expect(parseTagFilter("noble noble NOBLE os:noble,noble -x -x").terms).toHaveLength(3);
  });

  it.each([
    ["words", Array.from({ length: 4000 }, (_, at) => `w${at}`).join(" ")],
    ["values", `os:${Array.from({ length: 4000 }, (_, at) => `a${at}`).join(",")}`],
    ["versions", `ver:${Array.from({ length: 4000 }, (_, at) => `${at}`).join(",")} noble`],
    ["problems", Array.from({ length: 4000 }, (_, at) => `no${"x".repeat(at % 9)}:1`).join(" ")],
  ])("reports which %s are ignored, and keeps their text", (_name, text) => {
    const filter = parseTagFilter(text);
    expect(filter.terms.length).toBeLessThanOrEqual(CONDITIONS_MAX);
    expect(filter.problems.length).toBeLessThanOrEqual(CONDITIONS_MAX + 2);
    expect(filter.problems.at(-1)?.kind).toBe("too-many");
    expect(parseTagFilter(formatTagFilter(filter)).terms).toEqual(filter.terms);
  });
});
