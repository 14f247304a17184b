import fc from "fast-check";
import { expect, it } from "vitest";
import { anyName } from "@/lib/mar/tag/arbitrary-name.testing";
import { parseTagName } from "@/lib/mar/tag/parse";
import { parseTagFilter } from "./filter";
import { tagMatcher } from "./matcher";
import { tagsThrough } from "./matches";

const FILTERS =
  "is:floating os:noble os:linux os:al arch:arm64 arch:every arch:a ver:>=9 ver:10.0 -ver:<9 variant:chi -preview 10 NOBLE -arch:amd64 zzz";
const filters = fc.array(fc.constantFrom(...FILTERS.split(" ")), { maxLength: 3 }).map((terms) => terms.join(" "));

it("passes the tags of a list that the list's own filter passes", () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyName, { maxLength: 30 }), filters, (names, text) => {
      const filter = parseTagFilter(text);
      const tags = names.map(parseTagName);
      const matches = tagMatcher(filter, () => tags);
      expect(tags.filter(matches)).toEqual(tagsThrough(filter, tags));
    }),
    { numRuns: 500 },
  );
});

it("takes the beginning of a value only if no tag of the list has the value itself", () => {
  const filter = parseTagFilter("os:alpine3.2");
  const gone = parseTagName("9.0-alpine3.22");
  expect(tagMatcher(filter, () => [])(gone)).toBe(true);
  expect(tagMatcher(filter, () => [parseTagName("8.0-alpine3.2")])(gone)).toBe(false);
});
