import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPushedTags } from "@/lib/mar/portal/pushed-tags";
import { parseDigest } from "@/lib/oci/name/digest";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import { linesOf, PushDates } from "./push-dates";

const TIME = "2026-08-11T18:42:10.000Z";
const digestOf = (digit: string) => {
  const digest = parseDigest(`sha256:${digit.repeat(64)}`);
  if (!digest) throw new Error("no digest");
  return digest;
};
const tagOf = (text: string): Tag => {
  const tag = parseTag(text);
  if (!tag) throw new Error("no tag");
  return tag;
};
const dates = (json: unknown) => new PushDates(linesOf(readPushedTags(json)));

describe("push dates", () => {
  it("are found for each tag, in any order, and for no other", () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,20}$/), { minLength: 1 });
    fc.assert(
      fc.property(names, fc.stringMatching(/^[a-z0-9]{1,8}$/), (tags, other) => {
        const found = dates(tags.map((name) => ({ name, lastModifiedDate: TIME })));
        for (const name of tags) expect(found.of(tagOf(name), digestOf("a"))).toBe(TIME);
        if (!tags.includes(other)) expect(found.of(tagOf(other), digestOf("a"))).toBeUndefined();
      }),
    );
  });

  it("are the last push, else the first, and of two entries the later", () => {
    const found = dates([
      { name: "both", createdDate: "2020-01-01T00:00:00Z", lastModifiedDate: TIME },
      { name: "first", createdDate: TIME, lastModifiedDate: null },
      { name: "twice", lastModifiedDate: TIME },
      { name: "twice", lastModifiedDate: "2021-01-01T00:00:00Z" },
    ]);
    for (const name of ["both", "first", "twice"]) expect(found.of(tagOf(name), digestOf("a"))).toBe(TIME);
  });

  it("are of no other image, as the portal can lag behind the registry", () => {
    const found = dates([{ name: "1.0", lastModifiedDate: TIME, digest: digestOf("a") }]);
    expect(found.of(tagOf("1.0"), digestOf("a"))).toBe(TIME);
    expect(found.of(tagOf("1.0"), digestOf("b"))).toBeUndefined();
  });

  it.each([
    ["a list in an object", { tags: [{ name: "1.0", lastModifiedDate: TIME }] }, TIME],
    ["entries that are none", ["1.0", null, 5, {}, { name: "1.0", lastModifiedDate: TIME }], TIME],
    ["no dates", [{ name: "1.0", lastModifiedDate: "yesterday" }], undefined],
    ["names that are no tags", [{ name: "not a tag!", lastModifiedDate: TIME }], undefined],
    ["no list", { message: "no" }, undefined],
    ["nothing", null, undefined],
  ])("are read from %s", (_what, json, expected) => {
    expect(dates(json).of(tagOf("1.0"), digestOf("a"))).toBe(expected);
  });

  it("never throw, whatever the portal sends", () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        expect(typeof dates(json).byteLength).toBe("number");
      }),
    );
  });
});
