import { afterEach, describe, expect, it, vi } from "vitest";
import { CATALOG_NAMES } from "@/lib/sample/content/names/catalog-names";
import { repositorySearch } from "../repository-search";
import { QUERY_MAX_LENGTH } from "./search-query";

const NAMES = [...CATALOG_NAMES].sort();
const LOOKS = ["indexOf", "lastIndexOf", "includes", "startsWith", "charCodeAt", "slice"] as const;

/** The maximum number of lookups per name: some for each word, and words are limited. */
const MOST_LOOKS = 30;

/** Counts how often a search looks into a text; its time depends on this, on any machine. */
function looks(query: string, ways: readonly (typeof LOOKS)[number][] = LOOKS): number {
  const search = repositorySearch([...NAMES]);
  // One-time work for a list is not part of a search.
  for (const each of ["zz zz", "zzzzz"]) search(each);
  const spies = ways.map((name) => vi.spyOn(String.prototype, name));
  search(query);
  const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  vi.restoreAllMocks();
  return count;
}

const HOSTILE = [
  "a ".repeat(128),
  "ab".repeat(128),
  "aaaa-".repeat(51),
  "abcabcabd ".repeat(26),
  "azure sql server dotnet ".repeat(11),
  Array.from({ length: 60 }, (_, at) => `w${at}e`).join(" "),
  "serverr dotnett functionss pythonn aspnett kubernetess azuree microsoftt windowss containerr imagess registryy",
  "e*".repeat(128),
  "-a ".repeat(85),
  '"a" '.repeat(64),
  '"'.repeat(255),
  "1.".repeat(128),
  "a1".repeat(128),
  "é".repeat(255),
  "a/".repeat(128),
  "/".repeat(255),
];

afterEach(() => vi.restoreAllMocks());

describe("the work of a search", () => {
  it.each(HOSTILE.map((query) => [query.slice(0, QUERY_MAX_LENGTH)]))("is bounded for %s", (query) => {
    expect(looks(query)).toBeLessThan(MOST_LOOKS * NAMES.length);
  });

  it("does not grow beyond the limit of a query's length", () => {
    const long = "sql server ".repeat(1000);
    expect(looks(long)).toBe(looks(long.slice(0, QUERY_MAX_LENGTH)));
  });

  it("compares letter by letter in only a few names if a letter is wrong", () => {
    expect(looks("dotnet aspent", ["charCodeAt"])).toBeLessThan(NAMES.length / 5);
  });
});
