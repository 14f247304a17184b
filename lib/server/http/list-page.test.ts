import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { NameList } from "../names/name-list";
import { inSlices } from "../names/slices";
import { BadRequest } from "./bad-request";
import { listPage, type Paging, readPaging } from "./list-page";

const paging = (query: string) => readPaging(new URLSearchParams(query));

describe("readPaging", () => {
  test.each([
    ["", { n: undefined, last: undefined }],
    ["n=0", { n: 0, last: undefined }],
    ["n=007", { n: 7, last: undefined }],
    ["n=999999999", { n: 999_999_999, last: undefined }],
    ["last=8.0", { n: undefined, last: "8.0" }],
    ["n=2&last=", { n: 2, last: "" }],
    ["n=1&n=2", { n: 1, last: undefined }],
    ["other=1", { n: undefined, last: undefined }],
  ])("%j", (query, expected) => {
    expect(paging(query)).toEqual(expected);
  });

  test.each(["-1", "", " 1", "1.5", "1e3", "0x10", "+1", "many", "1000000000", "٣", "NaN", "9".repeat(10_000)])(
    "refuses n=%j",
    (n) => {
      const search = new URLSearchParams({ n });
      expect(() => readPaging(search)).toThrow(BadRequest);
      expect(() => readPaging(search)).toThrow(expect.objectContaining({ code: "PAGINATION_NUMBER_INVALID" }));
    },
  );

  it("quotes little of what it refuses", () => {
    expect(() => paging(`n=${"x".repeat(10_000)}`)).toThrow(/^n must be a whole number from 0 on, not "x{40}"$/);
  });
});

/** Returns the page with its names. */
async function pageOf(names: readonly string[], asked: Paging) {
  const list = NameList.from(names);
  const { from, to, next } = await inSlices(listPage(list, asked));
  return { names: list.slice(from, to), next };
}

describe("listPage", () => {
  const names = ["a", "c", "e", "g"];

  test.each<[string, Paging, readonly string[], string | undefined]>([
    ["all without n", { n: undefined, last: undefined }, names, undefined],
    ["the first page", { n: 2, last: undefined }, ["a", "c"], "n=2&last=c"],
    ["the next page", { n: 2, last: "c" }, ["e", "g"], undefined],
    ["a short last page", { n: 3, last: "c" }, ["e", "g"], undefined],
    ["exactly all", { n: 4, last: undefined }, names, undefined],
    ["more than all", { n: 400, last: undefined }, names, undefined],
    ["the rest without n", { n: undefined, last: "a" }, ["c", "e", "g"], undefined],
    ["from above a name that has gone", { n: 1, last: "d" }, ["e"], "n=1&last=e"],
    ["from above a name before all", { n: 1, last: "A" }, ["a"], "n=1&last=a"],
    ["nothing after the last name", { n: 2, last: "g" }, [], undefined],
    ["nothing after a name beyond all", { n: 2, last: "z" }, [], undefined],
    ["nothing, and no next page, for n=0", { n: 0, last: undefined }, [], undefined],
    ["everything after an empty name", { n: undefined, last: "" }, names, undefined],
  ])("%s", async (_what, asked, page, next) => {
    const found = await pageOf(names, asked);
    expect(found.names).toEqual(page);
    expect(found.next?.toString()).toBe(next);
  });

  it("pages an empty list", async () => {
    expect(await pageOf([], { n: 5, last: "a" })).toEqual({ names: [] });
  });

  it("continues after a name of an unsorted list by its position", async () => {
    expect((await pageOf(["b", "z", "a", "y"], { n: 2, last: "z" })).names).toEqual(["a", "y"]);
  });

  it("yields the whole list without duplicates when all pages are followed", async () => {
    const list = fc.uniqueArray(fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,6}$/), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(list, fc.integer({ min: 1, max: 20 }), async (names, n) => {
        const seen: string[] = [];
        let pages = 0;
        for (let asked: Paging | undefined = paging(`n=${n}`); asked; pages += 1) {
          const { names: page, next } = await pageOf(names, asked);
          expect(page.length).toBeLessThanOrEqual(n);
          seen.push(...page);
          asked = next && paging(next.toString());
        }
        expect(seen).toEqual(names);
        expect(pages).toBe(Math.max(1, Math.ceil(names.length / n)));
      }),
    );
  });

  it("neither repeats nor loses a name of a sorted list if `last` was deleted meanwhile", async () => {
    const list = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,4}$/), { minLength: 2, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(list, fc.nat(), async (unsorted, at) => {
        const names = unsorted.toSorted();
        const last = names[at % names.length] ?? "";
        const rest = names.slice((at % names.length) + 1);
        const without = names.filter((name) => name !== last);
        expect((await pageOf(without, { n: undefined, last })).names).toEqual(rest);
      }),
    );
  });
});
