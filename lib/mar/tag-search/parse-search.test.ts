import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorTime } from "@/lib/processor-time.testing";
import { readDigestQuery } from "./digest-query";
import { parseTagSearch } from "./parse-search";
import { SEARCH_MAX_LENGTH } from "./search-term";

describe("a search for tags", () => {
  it("has the conditions of tag lists, and its own", () => {
    const search = parseTagSearch(
      "os:alpine noble -preview repo:dotnet/ kind:chart size:<60MB created:>=2026-01 moved:2026 -life:ended",
    );
    expect(search.problems).toEqual([]);
    expect(search.filter.terms.map(({ operator, negated }) => [operator, negated])).toEqual([
      ["os", false],
      ["word", false],
      ["word", true],
    ]);
    expect(search.own).toEqual([
      { operator: "repo", value: "dotnet/", negated: false },
      { operator: "kind", value: "chart", kinds: ["helm-chart"], negated: false },
      { operator: "size", comparison: "<", value: 60e6, negated: false },
      { operator: "created", comparison: ">=", value: "2026-01", negated: false },
      { operator: "moved", comparison: "=", value: "2026", negated: false },
      { operator: "life", value: "ended", negated: true },
    ]);
  });

  it.each([
    ["size:1.5GiB", 1.5 * 1024 ** 3],
    ["size:>=100k", 100e3],
    ["size:7", 7],
  ])("reads %s as bytes", (text, value) => {
    expect(parseTagSearch(text).own).toMatchObject([{ operator: "size", value }]);
  });

  it.each([
    ["color:red", "unknown-operator", "color:red"],
    ["os:a\0b", "unknown-value", "os:a\0b"],
    ["-variant:\u4e2d", "unknown-value", "-variant:\u4e2d"],
    ["powershell:7.4", "unknown-operator", "powershell:7.4"],
    ["base:a", "not-together", "base:a"],
    ["-PKG:a", "not-together", "-pkg:a"],
    ["repo:a*,b/c", undefined, ""],
    ["os:,", "value-missing", "os:,"],
    ['kind:""', "value-missing", "kind:"],
    ["repo:^x$", "unknown-value", "repo:^x$"],
    ["kind:toaster", "unknown-value", "kind:toaster"],
    ["kind:constructor", "unknown-value", "kind:constructor"],
    ["size:=5", "unknown-value", "size:=5"],
    ["size:<5ZB", "unknown-value", "size:<5ZB"],
    ["created:soon", "unknown-value", "created:soon"],
    ["created:>2026-13-45", "unknown-value", "created:>2026-13-45"],
    ["moved:2026-00", "unknown-value", "moved:2026-00"],
    ["ends:<2026-02-30", "unknown-value", "ends:<2026-02-30"],
    ["ends:<2028-02-29", undefined, ""],
    ["life:short", "unknown-value", "life:short"],
    ["repo:", "value-missing", "repo:"],
    ["^dotnet/.*:8\\.0$", "no-name", "^dotnet/.*:8\\.0$"],
    ["os:alpine -os:alpine", "contradiction", "os:alpine -os:alpine"],
    ["os:alpine,noble -os:alpine", undefined, ""],
    ["noble -noble", "contradiction", "noble -noble"],
    ["ver:>=9 ver:<8", "contradiction", "ver:>=9 ver:<8"],
    ["ver:>=9 ver:<=9", undefined, ""],
    ["ver:>9 ver:<9.5", "contradiction", "ver:>9 ver:<9.5"],
    ["ver:>=9 ver:<9.5", undefined, ""],
    ["ver:8 ver:>=9", "contradiction", "ver:8 ver:>=9"],
    ["ver:8,9.5 ver:>9", "contradiction", "ver:8 ver:9.5 ver:>9"],
    ["ver:8,10 ver:>=9", undefined, ""],
    ["ver:9 ver:>9.5", undefined, ""],
    ["created:>2026 created:<2026-06", "contradiction", "created:>2026 created:<2026-06"],
    ["created:2026-05 created:<2026-01", "contradiction", "created:2026-05 created:<2026-01"],
    ["created:2026 created:<2026-05", undefined, ""],
    ["life:unknown ends:>2020", "contradiction", "life:unknown ends:>2020"],
    ["life:unknown,ends ends:>2020", undefined, ""],
    ["sha256:0123abc", "no-digest", "sha256:0123abc"],
    ["dotnet/aspnet@sha256:xyz", "no-digest", "dotnet/aspnet@sha256:xyz"],
    ["os:alpine SHA512:0123456789abcdef", "no-digest", "sha512:0123456789abcdef"],
    ["aspnet@10.0", "no-digest", "aspnet@10.0"],
    ["size:>2GB size:<1GB", "contradiction", "size:>2000000000 size:<1000000000"],
    ["created:>=2026-02 created:<2026-01", "contradiction", "created:>=2026-02 created:<2026-01"],
    ["kind:chart -kind:chart", "contradiction", "kind:chart -kind:chart"],
  ])("%s: %s", (text, kind, said) => {
    const { problems } = parseTagSearch(text);
    expect(problems.map((problem) => [problem.kind, problem.text])).toEqual(kind === undefined ? [] : [[kind, said]]);
  });

  it("takes what looks like an unknown condition for a part of a name", () => {
    expect(parseTagSearch('powershell:7.4 -Color:"red blue"').filter.terms).toEqual([
      { operator: "word", value: "powershell:7.4", negated: false },
      { operator: "word", value: "color:red blue", negated: true },
    ]);
  });

  it.each([
    "mcr.microsoft.com/dotnet/aspnet:10.0",
    "https://MCR.microsoft.com/dotnet/aspnet:10.0",
    "mcr.azure.cn/dotnet/aspnet:10.0",
  ])("looks for %s without the host of an official registry", (text) => {
    const { filter, problems } = parseTagSearch(`os:alpine ${text}`);
    expect(problems).toEqual([]);
    expect(filter.terms).toMatchObject([{ operator: "os" }, { operator: "word", value: "dotnet/aspnet:10.0" }]);
  });

  it("reads the beginning of a text of 10,000 characters, and says so", () => {
    const { problems } = parseTagSearch(`noble ${"x".repeat(10_000)}`);
    expect(problems).toMatchObject([{ kind: "too-long", text: "x".repeat(10_006 - SEARCH_MAX_LENGTH) }]);
  });

  it("takes any text, and has a condition or a problem for each that is not blank", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(
          fc.constantFrom(
            ...'repo: size: kind: life: moved: - , < >= 60MB dotnet/ * 2026-01 ended " image'.split(" "),
            " ",
          ),
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (each) => {
        const search = parseTagSearch(each);
        if ([search.filter.terms, search.own, search.problems].every(({ length }) => length === 0))
          expect(each).toMatch(/^[\s"-]*(?:[a-z]{1,40}:[",\s-]*)*/i);
        for (const term of search.own) expect(each.toLowerCase()).toContain(`${term.operator}:`);
      }),
      { numRuns: 1_000 },
    );
  });

  it("reads a long text in linear time", () => {
    for (const part of ["a", "-", '"', "repo:a,", "size:<", "kind:*"]) {
      expect(processorTime(() => parseTagSearch(part.repeat(20_000)))).toBeLessThan(1_000);
    }
  });
});

it.each([
  ["sha256:0123456789ab", "sha256:0123456789ab", true],
  [" 0123456789AB ", "sha256:0123456789ab", false],
  ["dotnet/aspnet@sha256:0123456789ab", "sha256:0123456789ab", true],
  ["sha256:0123456789a", undefined, undefined],
  [`sha256:${"a".repeat(64)}`, `sha256:${"a".repeat(64)}`, true],
  [`sha256:${"a".repeat(65)}`, undefined, undefined],
  ["a".repeat(65), undefined, undefined],
  [`sha512:${"a".repeat(128)}`, `sha512:${"a".repeat(128)}`, true],
  ["0123456789a", undefined, undefined],
  ["a@0123456789ab", undefined, undefined],
  ["8.0-alpine", undefined, undefined],
])("reads %s as a digest or not", (text, beginning, isCertain) => {
  expect(readDigestQuery(text)).toEqual(beginning === undefined ? undefined : { beginning, isCertain });
});
