import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorTime } from "@/lib/processor-time.testing";
import { anyName } from "../arbitrary-name.testing";
import { parseTagName } from "../parse";
import { compareTagNames, tagNamesInOrder } from "./order";

const sortTagNames = (names: readonly string[]) => tagNamesInOrder(names).map(({ name }) => name);

/** Each list is in the expected order. */
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
  [
    "later builds of one version",
    "8.0.401-10 8.0.401-2-noble 8.0.401-1 8.0.401 8.0.401-noble 8.0.401-2169504d 8.0.401-rc.1-1 8.0.401-rc.1 8.0.400-1 8.0.400",
  ],
  [
    "hotfixes",
    "v1.24.6-hotfix.20230201 v1.24.6-hotfix.20230101.1 v1.24.6-hotfix.20230101 v1.24.6-hotfix.2 v1.24.6-hotfix.1 " +
      "v1.24.6-hotfix v1.24.6 v1.24.5-hotfix.20230301 v1.24.5",
  ],
  ["builds with a word", "1.2.3_build.10 1.2.3_build.9 1.2.3-r2 1.2.3 1.2.3-nightly.20260811 1.2.3-nightly.20260810"],
  [
    "Azure Linux",
    "20 20.14 20.14.0-8-azl3.0.20250402 20.14.0-8-azl3.0.20250402-amd64 20.14.0-7-azl3.0.20250102 20.14.0-1-azl3.0.20240301",
  ],
  ["CBL-Mariner", "3.9.19-13-cm2.0.20250402 3.9.19-7-cm2.0.20240501 3.9.14-3-cm2.0.20231101 3.9.14-3-cm2.0.20230304"],
  ["Java", "11 11u12 11u2 8 8u202 8u192-b12 8u192 8u192-alpine"],
  ["dates with a build", "20240102 20240101.v10 20240101.v9 20240101"],
  ["PowerShell modules", "2.0.0-Preview10 2.0.0-Preview5 1.10.0 1.9.0 1.0 1.0.0.0"],
  ["Helm charts", "1.10.0 1.9.0 1.9.0-rc.1 1.9.0-beta.2 1.9.0-alpha.1 1.8.0-1 1.8.0 0.1.0"],
  ["SQL Server's branches", "2019-latest 2019-CU32-GDR8 2019-CU32 2019-CU9 2019-GDR4 2019-RTM 2019-CTP3.2 2019-CTP3.1"],
  ["dates and unknown names", "1.0.0 prod_20260101.10 prod_20260101.2 prod_20250101.1 acme acme2 acme10"],
];

describe("tagNamesInOrder, names only", () => {
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

  it("sorts 10,000 names of one repository quickly", () => {
    const numbers = Array.from({ length: 100 }, (_, index) => index);
    const names = numbers.flatMap((minor) => numbers.map((patch) => `10.${minor}.${patch}-noble-chiseled-arm64v8`));
    expect(processorTime(() => expect(sortTagNames(names)).toHaveLength(10_000))).toBeLessThan(2000);
  });
});

describe("tagNamesInOrder", () => {
  it("returns the parts that parseTagName returns", () => {
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
