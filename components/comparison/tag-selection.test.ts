import { describe, expect, it } from "vitest";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { toggleTag } from "./tag-selection";

const [a, b, c] = [tagSchema.parse("8.0"), tagSchema.parse("9.0"), tagSchema.parse("10.0")];

describe("toggleTag", () => {
  it.each([
    ["the first", [], a, [a]],
    ["the second", [a], b, [a, b]],
    ["a third for the first", [a, b], c, [b, c]],
    ["back the first", [a, b], a, [b]],
    ["back the second", [a, b], b, [a]],
    ["back the only one", [a], a, []],
  ])("takes %s", (_, selection, tag, expected) => {
    expect(toggleTag(selection, tag)).toEqual(expected);
  });
});
