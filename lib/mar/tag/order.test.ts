import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyName } from "./arbitrary-name";
import { compareTagNames, sortTagNames, tagNamesInOrder } from "./order";
import { parseTagName } from "./parse";

/** Each list is in order. */
const ORDERED: readonly (readonly [string, string])[] = [
  [
    ".NET",
    "latest 11.0-preview 11.0.0-preview.7 10 10.1.0 10.0 10.0-alpine 10.0-alpine3.23 10.0-alpine3.22 10.0-noble " +
      "10.0-noble-chiseled 10.0-noble-chiseled-extra 10.0-nanoserver-ltsc2025 10.0-nanoserver-ltsc2022 " +
      "10.0-nanoserver-1809 10.0-amd64 10.0-noble-amd64 10.0-noble-arm64v8 10.0-preview 10.0-preview-noble 10.0.11 " +
      "10.0.11-noble 10.0.11-noble-amd64 10.0.10 10.0.2 10.0.0 10.0.0-rc.2 10.0.0-rc.1 10.0.0-preview.10 " +
      "10.0.0-preview.7 9 9.0 9.0.8",
  ],
  [".NET Framework", "4.8 4.8.1-windowsservercore-ltsc2022 4.8.1-20260811 4.8-20260811 4.8-20260714 4.7 3.5"],
  [
    "SQL Server",
    "2025-latest 2022-latest 2022-CU26-ubuntu-22.04 2022-CU9-ubuntu-22.04 2022-RTM-ubuntu-20.04 2019-latest",
  ],
  [
    "Windows",
    "ltsc2025 ltsc2025-amd64 20H2 1809-KB5034768 1809-KB5034122 ltsc2019 ltsc2016 10.0.26100.33296 10.0.26100.9999 " +
      "10.0.20348.4052",
  ],
  ["words and systems", "latest lts lts-alpine-3.20 azurelinux3.0 azurelinux2.0 noble 2.61.0 2.60.0"],
  ["languages", "4 4-python3.11 4-python3.9 4.34.2-python3.11"],
  ["dates and unknown names", "1.0.0 prod_20260101.10 prod_20260101.2 prod_20250101.1 acme acme2 acme10"],
];

describe("sortTagNames", () => {
  it.each(ORDERED)("orders %s", (_, list) => {
    const names = list.split(" ");
    expect(sortTagNames(names.toReversed())).toEqual(names);
  });

  it("is a permutation that compareTagNames agrees with", () => {
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 30 }), (names) => {
        const sorted = sortTagNames(names);
        expect(sorted.toSorted()).toEqual(names.toSorted());
        const tags = sorted.map(parseTagName);
        for (const [index, tag] of tags.entries()) {
          const next = tags[index + 1] ?? tag;
          expect(compareTagNames(tag, next)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it("sorts 10,000 names of one repository at once", () => {
    const numbers = Array.from({ length: 100 }, (_, index) => index);
    const names = numbers.flatMap((minor) => numbers.map((patch) => `10.${minor}.${patch}-noble-chiseled-arm64v8`));
    const start = performance.now();
    expect(sortTagNames(names)).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("tagNamesInOrder", () => {
  it("gives the parts that parseTagName gives", () => {
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 10 }), (names) => {
        for (const tag of tagNamesInOrder(names)) {
          expect(tag).toStrictEqual(parseTagName(tag.name));
        }
      }),
    );
  });
});

describe("compareTagNames", () => {
  it("is a total order", () => {
    fc.assert(
      fc.property(anyName, anyName, anyName, (...names) => {
        const [a, b, c] = [...names].map(parseTagName).sort(compareTagNames);
        if (a === undefined || b === undefined || c === undefined) {
          throw new Error("three names are three tags");
        }
        expect(Math.sign(compareTagNames(a, b))).toBe(0 - Math.sign(compareTagNames(b, a)));
        expect(compareTagNames(a, c)).toBeLessThanOrEqual(0);
        expect(compareTagNames(a, b) === 0).toBe(a.name === b.name);
      }),
      { numRuns: 1000 },
    );
  });
});
