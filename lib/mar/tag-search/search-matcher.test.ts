import fc from "fast-check";
import { expect, it } from "vitest";
import { anyName } from "@/lib/mar/tag/arbitrary-name.testing";
import { parseTagName } from "@/lib/mar/tag/parse";
import { tagMatcher } from "@/lib/mar/tag-list/filter/matcher";
import { termHolds } from "@/lib/mar/tag-list/filter/matches";
import { beginning, beginningsOf, facetsOf, searchedName, trigramsOf } from "./index-terms";
import { parseTagSearch } from "./parse-search";
import { repositoryHolds } from "./repository-pattern";
import { searchMatcher } from "./search-matcher";
import type { IndexedFacts } from "./search-term";
import { ANYWHERE_LENGTH, wordHolds } from "./word";

const facts = (tag: string, more: Partial<IndexedFacts> = {}): IndexedFacts => ({
  ...{ repository: "dotnet/aspnet", tag, platforms: [], kind: "index" },
  ...{ created: undefined, moved: undefined, size: undefined, ends: undefined },
  ...more,
});

it("passes the tags that a list's filter passes, where nothing but the name is known", () => {
  const filters = fc
    .array(
      fc.constantFrom(
        ..."os:noble os:linux -os:windows arch:arm64 arch:every ver:>=9 ver:10.0 -ver:<9 is:fixed date:2026".split(" "),
      ),
    )
    .map((terms) => terms.join(" "));
  fc.assert(
    fc.property(anyName, filters, (name, text) => {
      const search = parseTagSearch(text);
      const inList = tagMatcher(search.filter, () => [parseTagName(name)]);
      const isKnown = () => true;
      const here = searchMatcher(search, { today: "2026-11-30", isKnown });
      if (here(facts(name))) expect(inList(parseTagName(name))).toBe(true);
      if (search.filter.terms.every((term) => term.negated || termHolds(term, parseTagName(name)))) {
        expect(here(facts(name))).toBe(inList(parseTagName(name)));
      }
    }),
    { numRuns: 500 },
  );
});

it("finds every word of a name by its pieces in the index", () => {
  fc.assert(
    fc.property(anyName, fc.nat(), fc.nat(), (tag, from, length) => {
      const name = searchedName(facts(tag));
      const word = name.slice(from % name.length).slice(0, 1 + (length % 12));
      if (!wordHolds(name, word)) return;
      const pieces =
        word.length >= ANYWHERE_LENGTH ? trigramsOf(word) : /^[a-z0-9]/.test(word) ? [beginning(word)] : [];
      const terms = new Set([...trigramsOf(name), ...beginningsOf(name)]);
      expect(pieces.filter((piece) => !terms.has(piece))).toEqual([]);
    }),
  );
});

it("has no term with a space or a quote", () => {
  fc.assert(
    fc.property(anyName, (tag) => {
      expect(facetsOf(facts(tag, { platforms: ["linux/arm64/v8"] })).filter((term) => /[\s"]/.test(term))).toEqual([]);
    }),
  );
});

it("takes an image's platforms where the name says nothing", () => {
  const passes = (text: string, tag: string, platforms: string[]) =>
    searchMatcher(parseTagSearch(text), { today: "2026-11-30", isKnown: () => true })(facts(tag, { platforms }));
  expect(passes("arch:arm64", "8.0-alpine", ["linux/amd64", "linux/arm64/v8"])).toBe(true);
  expect(passes("arch:arm64", "8.0-alpine-amd64", ["linux/arm64"])).toBe(false);
  expect(passes("arch:arm/v7", "8.0", ["linux/arm/v7"])).toBe(true);
  expect(passes("os:windows arch:amd64", "8.0", ["linux/amd64", "windows/amd64"])).toBe(true);
  expect(passes("-arch:arm64", "8.0", ["linux/amd64", "linux/arm64"])).toBe(false);
});

it.each([
  ["dotnet/aspnet", "dotnet/", true],
  ["dotnet/aspnet", "aspnet", true],
  ["dotnet/aspnet", "dotnet/aspnet", true],
  ["dotnet/aspnet", "spnet", false],
  ["dotnet/aspnet", "*spnet", true],
  ["dotnet/aspnet", "dot*", true],
  ["dotnet/aspnet", "d*/*net", true],
  ["dotnet/aspnet", "*aspnet*aspnet*", false],
  ["ab", "ab*b", false],
  ["nightly/dotnet/aspnet", "dotnet/", false],
])("%s in %s: %s", (repository, pattern, expected) => {
  expect(repositoryHolds(repository, pattern)).toBe(expected);
});

it.each([
  ["dotnet/aspnet:8.0", "8", true],
  ["dotnet/aspnet:1.18", "8", false],
  ["dotnet/aspnet:1.18", "18", true],
  ["dotnet/aspnet:8.0", "net:8", true],
  ["dotnet/aspnet:8.0", "as", true],
  ["dotnet/aspnet:8.0", "et", false],
])("%s has the word %s: %s", (name, word, expected) => {
  expect(wordHolds(name, word)).toBe(expected);
});
