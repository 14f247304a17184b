import { expect, test } from "vitest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { wholeManifest, wholePart } from "./whole";

const manifest = wholeManifest("global", repositorySchema.parse("a/b"), digestSchema.parse(`sha256:${"a".repeat(64)}`));

test.each([
  [
    ["annotations", "a"],
    ["annotations", "a"],
  ],
  [
    ["layers", 3, "mediaType"],
    ["layers", 3, "mediaType"],
  ],
  [["annotations", "x".repeat(300)], ["annotations"]],
  [["annotations", "\ud800"], ["annotations"]],
])("a key that a page should not repeat links to its whole container: %j", (keys, path) => {
  expect(wholePart(manifest, ...keys)?.path).toEqual(path);
});
