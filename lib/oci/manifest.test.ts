import { describe, expect, test } from "vitest";
import { imageConfigSchema } from "./image-config";
import { descriptorSchema, isImageIndex, manifestSchema } from "./manifest";

const DIGEST = `sha256:${"a".repeat(64)}`;
const DESCRIPTOR = { mediaType: "application/vnd.oci.image.config.v1+json", digest: DIGEST, size: 2 };

describe("descriptorSchema", () => {
  test.each([DESCRIPTOR, { digest: DIGEST, size: 0 }, { ...DESCRIPTOR, urls: ["https://go.microsoft.com/x"] }])(
    "takes %j",
    (value) => expect(descriptorSchema.safeParse(value).success).toBe(true),
  );
  test.each([
    {},
    null,
    { ...DESCRIPTOR, size: -1 },
    { ...DESCRIPTOR, size: 1.5 },
    { ...DESCRIPTOR, size: "2" },
    { ...DESCRIPTOR, digest: "sha256:abc" },
    { ...DESCRIPTOR, annotations: { a: 1 } },
    { ...DESCRIPTOR, platform: { os: "linux" } },
  ])("refuses %j", (value) => expect(descriptorSchema.safeParse(value).success).toBe(false));
});

describe("manifestSchema", () => {
  test("tells an index from an image manifest", () => {
    const index = manifestSchema.parse({ schemaVersion: 2, manifests: [DESCRIPTOR] });
    const image = manifestSchema.parse({ schemaVersion: 2, config: DESCRIPTOR, layers: [] });
    expect(isImageIndex(index)).toBe(true);
    expect(isImageIndex(image)).toBe(false);
  });
  test.each([
    {},
    [],
    { schemaVersion: 1, manifests: [] },
    { schemaVersion: 2 },
    { schemaVersion: 2, config: DESCRIPTOR },
  ])("refuses %j", (value) => expect(manifestSchema.safeParse(value).success).toBe(false));
});

test("an image configuration may have nothing that we show, or no date in created", () => {
  expect(imageConfigSchema.parse({ history: [] })).toEqual({});
  expect(imageConfigSchema.parse({ created: null, os: "linux" })).toEqual({ created: null, os: "linux" });
  expect(imageConfigSchema.safeParse({ os: 1 }).success).toBe(false);
});
