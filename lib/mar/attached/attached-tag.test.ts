import { expect, test } from "vitest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { attachedTag, cosignTags } from "./attached-tag";

const HEX = "0123456789abcdef".repeat(4);
const digest = digestSchema.parse(`sha256:${HEX}`);

test.each([
  [`sha256-${HEX}.sig`, "signature"],
  [`sha256-${HEX}.att`, "attestations"],
  [`sha256-${HEX}.sbom`, "sbom"],
  [`sha256-${HEX}`, "referrers"],
])("%s is made from a digest", (tag, kind) => {
  expect(attachedTag(tag)).toEqual({ digest, kind });
});

test.each([
  "latest",
  "sha256-abc.sig",
  `sha256-${HEX}.txt`,
  `sha256-${HEX}.sig.sig`,
  `sha256-${HEX.toUpperCase()}`,
  `sha1-${HEX}`,
])("%s is not", (tag) => {
  expect(attachedTag(tag)).toBeUndefined();
});

test("Cosign's tags of a digest lead back to it; those of a sha512 digest are too long to be tags", () => {
  expect(cosignTags(digest).map(({ tag }) => attachedTag(tag))).toEqual(
    cosignTags(digest).map(({ kind }) => ({ digest, kind })),
  );
  expect(cosignTags(digest)).toHaveLength(3);
  expect(cosignTags(digestSchema.parse(`sha512:${HEX}${HEX}`))).toEqual([]);
});
