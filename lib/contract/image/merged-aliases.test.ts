import { expect, it } from "vitest";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { mergedAliases } from "./merged-aliases";

const alias = (name: string, readAt: number) => ({ tag: tagSchema.parse(name), readAt });

it("has each tag once, with its newest reading, the most specific first", () => {
  const one = [alias("latest", 5), alias("10.0", 7)];
  const other = [alias("10.0", 6), alias("10.0.11", 1), alias("latest", 9)];
  const merged = [alias("10.0.11", 1), alias("10.0", 7), alias("latest", 9)];
  expect(mergedAliases(one, other)).toEqual(merged);
  expect(mergedAliases(other, one)).toEqual(merged);
  expect(mergedAliases([], [])).toEqual([]);
});
