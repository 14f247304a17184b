import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyName } from "@/lib/mar/tag/arbitrary-name";
import { tagNamesInOrder } from "@/lib/mar/tag/order";
import { parseTagName } from "@/lib/mar/tag/parse";
import { formatTagFilter, parseTagFilter, toggleOperator } from "./filter";
import { failedInList, matchesTag } from "./matches";

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
  ])("%s lets through the tags it names", (text, expected) => {
    const filter = parseTagFilter(text);
    expect(filter.problems).toEqual([]);
    const through = NAMES.filter((name) => matchesTag(filter, parseTagName(name)));
    expect(through).toEqual(expected.map((index) => NAMES[index]));
  });

  it("says what is not a condition, keeps it in the text, and goes by the rest", () => {
    const filter = parseTagFilter("size:<100MB is:old ver:new arch: noble");
    expect(filter.problems).toEqual([
      { kind: "unknown-operator", operator: "size", text: "size:<100MB" },
      { kind: "unknown-value", operator: "is", text: "is:old" },
      { kind: "unknown-value", operator: "ver", text: "ver:new" },
      { kind: "value-missing", operator: "arch", text: "arch:" },
    ]);
    expect(formatTagFilter(filter)).toBe("noble size:<100MB is:old ver:new arch:");
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

  it("takes any text and any name", () => {
    fc.assert(
      fc.property(anyText, anyName, (text, name) => {
        expect(typeof matchesTag(parseTagFilter(text), parseTagName(name))).toBe("boolean");
      }),
    );
  });

  it("lets the same tags of a list through as one by one", () => {
    const conditions = fc.constantFrom(
      "os:noble",
      "-os:windows",
      "ver:>=9",
      "ver:10",
      "arch:every",
      "variant:plain",
      "is:fixed",
      "-preview",
      "date:2026",
      "0",
    );
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 30 }), fc.array(conditions, { maxLength: 4 }), (others, texts) => {
        const filter = parseTagFilter(texts.join(" "));
        const tags = tagNamesInOrder([...new Set([...NAMES, ...others])]);
        const failed = failedInList(filter, tags);
        expect(tags.filter((_, position) => failed[position] === 0)).toEqual(
          tags.filter((tag) => matchesTag(filter, tag)),
        );
      }),
    );
  });

  it("reads a long text at once", () => {
    for (const part of ["a", "-", '"', "os:a,", "a:"]) {
      const start = performance.now();
      parseTagFilter(part.repeat(20_000));
      expect(performance.now() - start).toBeLessThan(1000);
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
