import { expect, it } from "vitest";
import { parseDigest } from "@/lib/oci/name/digest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { builtImages } from "./built-images";
import type { FoundTagView } from "./search";

const found = (name: string, digit?: number): FoundTagView => {
  const [repository, tag] = name.split(":");
  const digest = digit === undefined ? undefined : parseDigest(`sha256:${String(digit).repeat(64)}`);
  const image = { repository: repositorySchema.parse(repository), tag: tagSchema.parse(tag), by: "layers" as const };
  return { kind: "tag", ...image, ...(digest ? { digest } : {}) };
};
const shown = (...tags: FoundTagView[]) =>
  builtImages(tags).map(({ repository, tags: names }) => [repository, ...names].join(" "));

it("puts the tags of one image together, in the order of the images", () => {
  expect(shown(found("a/b:2", 1), found("c:1", 1), found("a/b:1", 2), found("a/b:latest", 1))).toEqual([
    "a/b 2 latest",
    "c 1",
    "a/b 1",
  ]);
});

it("takes a tag without a known digest for an image of its own", () => {
  expect(shown(found("a:1"), found("a:2"))).toEqual(["a 1", "a 2"]);
  expect(shown()).toEqual([]);
});
