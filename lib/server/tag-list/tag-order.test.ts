import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestTags } from "@/lib/mar/replacement/nearest-tags";
import { replacementCandidates } from "@/lib/mar/replacement/replacement-candidates";
import { anyName } from "@/lib/mar/tag/arbitrary-name.testing";
import { tagNamesInOrder } from "@/lib/mar/tag/order/order";
import type { TagName } from "@/lib/mar/tag/tag-name";
import type { TagGroup, TagSort } from "@/lib/mar/tag-list/arrangement";
import { endedLines } from "@/lib/mar/tag-list/ended-lines";
import { parseTagFilter } from "@/lib/mar/tag-list/filter/filter";
import { tagsThrough } from "@/lib/mar/tag-list/filter/matches";
import { firstTags } from "@/lib/mar/tag-list/first-tags";
import { arrangeTags } from "@/lib/mar/tag-list/rows";
import { suggestedOrder } from "@/lib/mar/tag-list/suggested";
import { hasTagMatrix, NOTHING_KNOWN } from "@/lib/mar/tag-list/whole-list.testing";
import { parseTag } from "@/lib/oci/name/tag";
import { NameList } from "../names/name-list";
import { inSlices } from "../names/slices";
import { foundTags } from "./found-tags";
import { namesOfSameImage, nearNames } from "./nearest";
import { foundRows } from "./rows";
import { readColumns } from "./tag-columns";
import { orderTags } from "./tag-order";

const tagName = anyName.filter((name) => parseTag(name) !== undefined);
const tagNames = fc.uniqueArray(tagName, { maxLength: 60 });
const ended = endedLines("dotnet/aspnet", Date.parse("2026-11-29"));
const namesOf = (tags: readonly TagName[]) => tags.map(({ name }) => name);
const at = (names: NameList, positions: Uint32Array) => Array.from(positions, (position) => names.at(position));

const FILTERS =
  "is:floating is:fixed os:noble os:linux os:win arch:arm64 arch:every arch:a ver:>=10 ver:10.0 -ver:<9 variant:plain variant:chi " +
  'date:>=2026 -preview 10 NOBLE os:windows,alpine -arch:amd64 "1" "a-" zzz';
const filters = fc.array(fc.constantFrom(...FILTERS.split(" ")), { maxLength: 3 }).map((terms) => terms.join(" "));

describe("the orders of a compact list", () => {
  it("equal those of a plain list", async () => {
    await fc.assert(
      fc.asyncProperty(tagNames, async (plain) => {
        const names = NameList.from(plain);
        const order = await inSlices(orderTags(names, ended));
        const byVersion = tagNamesInOrder(plain);
        const suggestion = { first: firstTags(byVersion, ended), ended };
        expect(at(names, order.byVersion)).toEqual(namesOf(byVersion));
        expect(order.suggestion).toEqual(suggestion);
        expect(at(names, order.suggested)).toEqual(namesOf(suggestedOrder(byVersion, suggestion)));
        expect(order.hasMatrix).toBe(hasTagMatrix(byVersion));
      }),
      { numRuns: 200 },
    );
  });
});

describe("what a filter finds in a compact list", () => {
  const sorts = fc.constantFrom<TagSort>("suggested", "version", "name", "size", "created");
  const groups = fc.constantFrom<TagGroup | undefined>("line", "digest", undefined);

  it("equals what it finds in a plain list, in the same rows", async () => {
    await fc.assert(
      fc.asyncProperty(tagNames, filters, sorts, groups, fc.nat(70), async (plain, q, sort, group, from) => {
        const names = NameList.from(plain);
        const { byVersion, suggested, suggestion } = await inSlices(orderTags(names, ended));
        const columns = await inSlices(readColumns(names));
        const isSuggested = sort === "suggested" && group !== "line";
        const inOrder = tagNamesInOrder(plain);
        const tags = isSuggested ? suggestedOrder(inOrder, suggestion) : inOrder;
        const filter = parseTagFilter(q);
        const through = tagsThrough(filter, tags);
        const rows = arrangeTags(through, { sort, group }, NOTHING_KNOWN);

        const order = isSuggested ? suggested : byVersion;
        const byName = sort === "name" && group !== "line";
        const found = await inSlices(foundTags(names, { order, filter, columns, byName }));
        const made = foundRows(names, found, group, group === "line" ? columns.group : undefined);
        expect(found.length).toBe(through.length);
        expect(made.count).toBe(rows.length);
        const texts = rows.map((row) => (row.kind === "tag" ? { kind: "tag", tag: row.tag.name } : row));
        expect(made.slice(from, from + 20)).toEqual(texts.slice(from, from + 20));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("tags near another", () => {
  it("include the nearest of the whole list", async () => {
    await fc.assert(
      fc.asyncProperty(tagNames, tagName, async (plain, name) => {
        const names = NameList.from(plain);
        const { byVersion } = await inSlices(orderTags(names, ended));
        const near = await inSlices(nearNames(names, byVersion, name, 5));
        expect(nearestTags(near, name).slice(0, 5)).toEqual(nearestTags(plain, name).slice(0, 5));
      }),
      { numRuns: 300 },
    );
  });

  it("include every possible replacement", async () => {
    await fc.assert(
      fc.asyncProperty(tagNames, tagName, async (plain, name) => {
        const names = NameList.from(plain);
        const same = await inSlices(namesOfSameImage(names, await inSlices(readColumns(names)), name));
        expect(replacementCandidates(name, same)).toEqual(replacementCandidates(name, plain));
      }),
      { numRuns: 300 },
    );
  });
});
