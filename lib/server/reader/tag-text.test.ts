import { expect, test } from "vitest";
import { hashOf, tagsFrom } from "./tag-text";

const list = Buffer.from("a\nbb\n\nç\nccc\n");

test("gives the tags of a list page by page, and leaves out what is none", () => {
  expect(tagsFrom(list, 0, 2)).toEqual({ tags: ["a", "bb"], next: 5 });
  expect(tagsFrom(list, 5, 9)).toEqual({ tags: ["ccc"], next: list.byteLength });
  expect(tagsFrom(list, list.byteLength, 9)).toEqual({ tags: [], next: list.byteLength });
  expect(tagsFrom(Buffer.from("a\nb"), 2, 9)).toEqual({ tags: ["b"], next: 4 });
});

test("has another hash for another list, also for one of many parts", async () => {
  const long = Buffer.alloc(1_000_000, "a\n");
  const longer = Buffer.concat([long, Buffer.from("b\n")]);
  const hashes = await Promise.all([list, long, longer, Buffer.from(long)].map(hashOf));
  expect(new Set(hashes).size).toBe(3);
  expect(hashes[1]).toBe(hashes[3]);
});
