import { describe, expect, it } from "vitest";
import { tagNamesInOrder } from "@/lib/mar/tag/order/order";
import { aliasesOf, mostSpecificAlias, mostSpecificFirst } from "./aliases";
import { type TagFacets, tagFacets } from "./facets/facets";
import { parseTagFilter } from "./filter/filter";
import { tagsThrough } from "./filter/matches";
import { groupTags } from "./group";
import { tagMatrix } from "./matrix";
import { hasTagMatrix } from "./whole-list.testing";

const TAGS = tagNamesInOrder([
  "latest",
  "11.0-preview-noble",
  "11.0.0-preview.7-noble",
  "10.0",
  "10.0-noble",
  "10.0-noble-chiseled-amd64",
  "10.0-noble-chiseled-arm64v8",
  "10.0.11-noble",
  "10.0.0-rc.1-noble",
  "9.0-alpine3.22",
  "9.0-nanoserver-ltsc2022",
]);

const OPERATORS: readonly (keyof TagFacets)[] = ["ver", "os", "variant", "arch"];

function facet(text: string, operator: keyof TagFacets): string[] {
  return tagFacets(TAGS, parseTagFilter(text))[operator].map(
    ({ value, count, selected }) => `${value} ${count}${selected ? " selected" : ""}`,
  );
}

describe("tagFacets", () => {
  it("counts every value, and marks a line with only previews", () => {
    expect(facet("", "ver")).toEqual(["11.0 2", "10.0 6", "9.0 2"]);
    expect(tagFacets(TAGS, parseTagFilter("")).ver.map(({ preview }) => preview)).toEqual([true, false, false]);
    expect(facet("", "os")).toEqual(["noble 7", "alpine3.22 1", "nanoserver-ltsc2022 1"]);
    expect(facet("", "variant")).toEqual(["plain 9", "chiseled 2"]);
    expect(facet("", "arch")).toEqual(["every 9", "amd64 1", "arm64 1"]);
  });

  it("counts what the other facets leave, ignoring its own choices", () => {
    expect(facet("os:noble variant:chiseled", "os")).toEqual(["noble 2 selected"]);
    expect(facet("os:noble ver:9.0", "os")).toEqual(["alpine3.22 1", "nanoserver-ltsc2022 1", "noble 0 selected"]);
    expect(facet("os:windows", "os")).toContain("windows 1 selected");
    expect(facet("os:nob ver:10", "os")).toEqual(["nob 5 selected", "noble 5"]);
  });

  it("counts for each value the tags that choosing it shows", () => {
    const facets = tagFacets(TAGS, parseTagFilter(""));
    for (const operator of OPERATORS) {
      for (const { value, count } of facets[operator]) {
        const filter = parseTagFilter(`${operator}:${value}`);
        expect(tagsThrough(filter, TAGS)).toHaveLength(count);
      }
    }
  });

  it("counts years, and the months of a chosen year", () => {
    const tags = tagNamesInOrder(["4.8-20260811", "4.8-20260714", "4.8-20251209"]);
    const values = (text: string) => tagFacets(tags, parseTagFilter(text)).date.map(({ value }) => value);
    expect(values("")).toEqual(["2026", "2025"]);
    expect(values("date:2026")).toEqual(["2026-08", "2026-07", "2026", "2025"]);
  });
});

describe("groupTags", () => {
  const rows = (names: string) =>
    groupTags(tagNamesInOrder(names.split(" "))).map((row) =>
      row.kind === "tag" ? row.tag.name : `${row.group} ${row.label} ${row.count}`,
    );

  it("puts a line's floating tags before its patches", () => {
    expect(rows("10.0.11-noble latest 10.0 10.0.11 10.0-noble 9.0 10.0.0-rc.1")).toEqual([
      "floating  1",
      "latest",
      "floating 10.0 2",
      "10.0",
      "10.0-noble",
      "version 10.0.11 2",
      "10.0.11",
      "10.0.11-noble",
      "version 10.0.0-rc.1 1",
      "10.0.0-rc.1",
      "floating 9.0 1",
      "9.0",
    ]);
  });

  it("groups tags without a version by system, by year, or not at all", () => {
    const groups = rows("ltsc2022 ltsc2022-amd64 10.0.20348.1 10.0.20348.2 prod_20260101.1 acme").filter((row) =>
      row.includes(" "),
    );
    expect(groups).toEqual(["os windows-ltsc2022 2", "version 10.0.20348 2", "date 2026 1", "other  1"]);
  });
});

describe("tagMatrix", () => {
  it("has a line's first tag for each kind and architecture", () => {
    const { lines, kinds, cells } = tagMatrix(TAGS);
    const chiseled = kinds.findIndex(({ variants }) => variants.includes("chiseled"));
    const names = cells[lines.indexOf("10.0")]?.[chiseled]?.map(({ name }) => name);
    expect(names).toEqual(["10.0-noble-chiseled-amd64", "10.0-noble-chiseled-arm64v8"]);
    expect(cells[lines.indexOf("9.0")]?.[chiseled]).toEqual([]);
  });

  it.each([
    ["2022-CU26-ubuntu-22.04", "2022-preview-ubuntu-22.04 2022-CU26-ubuntu-22.04 2022-CU9-ubuntu-22.04"],
    ["2022-preview-ubuntu-22.04", "2022-preview-ubuntu-22.04"],
    ["8.0.401-1", "8.0.401 8.0.401-1 8.0.400-2"],
    ["v1.24.6-hotfix.20230101", "v1.24.6 v1.24.6-hotfix.20230101 v1.24.6-rc.1"],
    ["4", "4-nightly 4 4.34.2"],
    ["4.34.2", "4.34-nightly 4.34.2"],
  ])("has %s of a cell with %s", (newest, names) => {
    const { cells } = tagMatrix(tagNamesInOrder(names.split(" ")));
    expect(cells[0]?.[0]?.map(({ name }) => name)).toEqual([newest]);
  });

  it("needs names that say enough", () => {
    expect(hasTagMatrix(TAGS)).toBe(true);
    expect(hasTagMatrix(tagNamesInOrder(["1.0.0", "1.1.0"]))).toBe(false);
    expect(hasTagMatrix(tagNamesInOrder(["1.0.0", "1.1.0-noble", "acme"]))).toBe(false);
    expect(hasTagMatrix([])).toBe(false);
  });
});

describe("aliases", () => {
  it("are ordered from the most specific, those of one architecture last", () => {
    const names = ["latest", "10.0", "10.0.11-noble-amd64", "10.0.11", "10.0-noble", "10.0.11-noble"];
    expect(mostSpecificFirst(tagNamesInOrder(names)).map(({ name }) => name)).toEqual([
      "10.0.11-noble",
      "10.0.11",
      "10.0-noble",
      "10.0",
      "latest",
      "10.0.11-noble-amd64",
    ]);
  });

  const image = ["latest", "10.0", "10.0.11", "10.0-noble", "10.0.11-noble"];
  const windows = ["9.0-nanoserver-ltsc2025-amd64", "9.0.8-nanoserver-ltsc2025-amd64"];
  const tags = new Map([
    ["a", tagNamesInOrder(image)],
    ["b", tagNamesInOrder(windows)],
  ]);
  const said = (digest: string) => {
    const same = tags.get(digest) ?? [];
    return same.map((tag) => `${tag.name} ${mostSpecificAlias(tag, same)?.name}`);
  };

  it("finds the full version with its system", () => {
    expect(said("a")).toEqual([
      "latest 10.0.11-noble",
      "10.0 10.0.11-noble",
      "10.0-noble 10.0.11-noble",
      "10.0.11 10.0.11-noble",
      "10.0.11-noble undefined",
    ]);
    expect(aliasesOf("10.0.11-noble", tags.get("a") ?? []).map(({ name }) => name)).toEqual([
      "latest",
      "10.0",
      "10.0-noble",
      "10.0.11",
    ]);
  });

  it("uses a name of one architecture if all have one", () => {
    expect(said("b")).toEqual([
      "9.0-nanoserver-ltsc2025-amd64 9.0.8-nanoserver-ltsc2025-amd64",
      "9.0.8-nanoserver-ltsc2025-amd64 undefined",
    ]);
  });
});
