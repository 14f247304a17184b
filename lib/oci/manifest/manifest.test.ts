import { describe, expect, test } from "vitest";
import { caseJson } from "@/lib/sample/content/cases/case.testing";
import { imageConfigSchema } from "../config/image-config";
import { descriptorSchema, imageIndexSchema, isImageIndex, manifestSchema } from "./manifest";

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
  ])("refuses %j", (value) => expect(descriptorSchema.safeParse(value).success).toBe(false));
});

describe("manifestSchema", () => {
  test("distinguishes an index from an image manifest", () => {
    const index = manifestSchema.parse({ schemaVersion: 2, manifests: [DESCRIPTOR] });
    const image = manifestSchema.parse({ schemaVersion: 2, config: DESCRIPTOR, layers: [] });
    expect(isImageIndex(index)).toBe(true);
    expect(isImageIndex(image)).toBe(false);
  });
  test.each([{}, [], { schemaVersion: 1, manifests: [] }, { schemaVersion: 2 }, { schemaVersion: 2, layers: [] }])(
    "refuses %j",
    (value) => expect(manifestSchema.safeParse(value).success).toBe(false),
  );
});

describe("missing values, and `null` for them", () => {
  test.each(["annotations-null", "layers-missing", "layers-null"])("are the same in %s", (name) => {
    const manifest = manifestSchema.parse(caseJson(`12-nulls/${name}.json`));
    expect(isImageIndex(manifest)).toBe(false);
    expect(manifest).toMatchObject({ layers: [] });
  });

  test("make an index without entries, and entries without platform", () => {
    expect(manifestSchema.parse(caseJson("12-nulls/manifests-null.json"))).toMatchObject({ manifests: [] });
    const [entry] = imageIndexSchema.parse(caseJson("12-nulls/platform-null.json")).manifests;
    expect([entry?.platform, entry?.annotations]).toEqual([undefined, undefined]);
  });

  test("keep the rest of a platform", () => {
    const [entry] = imageIndexSchema.parse(caseJson("12-nulls/features-null.json")).manifests;
    expect(entry?.platform).toEqual({ os: "linux", architecture: "amd64", variant: "" });
    for (const platform of [{}, { os: null, architecture: null }]) {
      expect(descriptorSchema.parse({ ...DESCRIPTOR, platform }).platform).toEqual({ os: "", architecture: "" });
    }
  });

  test("remove a feature of the system", () => {
    const platform = { os: "windows", architecture: "amd64", "os.features": [null, "win32k"] };
    expect(descriptorSchema.parse({ ...DESCRIPTOR, platform }).platform?.["os.features"]).toEqual(["win32k"]);
  });

  test("remove an annotation", () => {
    expect(descriptorSchema.parse({ ...DESCRIPTOR, annotations: { a: null, b: "c" } }).annotations).toEqual({ b: "c" });
  });
});

test("an image configuration may lack all that we show, or have no date in created", () => {
  expect(imageConfigSchema.parse({ history: [] })).toEqual({});
  expect(imageConfigSchema.parse({ created: null, os: "linux" })).toEqual({ created: null, os: "linux" });
  expect(imageConfigSchema.safeParse({ os: 1 }).success).toBe(false);
});
