import { describe, expect, it, test } from "vitest";
import { descriptorSchema, imageIndexSchema } from "@/lib/oci/manifest/manifest";
import { DOCKER_MANIFEST, OCI_INDEX, OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import { caseJson } from "@/lib/sample/content/cases/case.testing";
import { entryKind, indexKind } from "./index-entry";

const entry = (more: object) => descriptorSchema.parse({ digest: `sha256:${"a".repeat(64)}`, size: 2, ...more });
const LINUX = { os: "linux", architecture: "amd64" };
const UNKNOWN = { os: "unknown", architecture: "unknown" };
const kindsIn = (path: string) => imageIndexSchema.parse(caseJson(path)).manifests.map(entryKind);

describe("entryKind", () => {
  it.each([
    ["an OCI image", { mediaType: OCI_MANIFEST, platform: LINUX }, "image"],
    ["Docker's image", { mediaType: DOCKER_MANIFEST, platform: LINUX }, "image"],
    ["an entry without media type", { platform: LINUX }, "image"],
    [
      "an image that gives its type",
      { mediaType: OCI_MANIFEST, platform: LINUX, artifactType: "application/vnd.oci.image.config.v1+json" },
      "image",
    ],
    [
      "an entry that repeats an old image's wrong type of configuration",
      { mediaType: OCI_MANIFEST, platform: LINUX, artifactType: "application/octet-stream" },
      undefined,
    ],
    ["an entry without platform", { mediaType: OCI_MANIFEST }, undefined],
    ["an entry with an empty platform", { mediaType: OCI_MANIFEST, platform: {} }, undefined],
    ["an index", { mediaType: OCI_INDEX, platform: LINUX }, "index"],
    ["an attestation", { mediaType: OCI_MANIFEST, platform: UNKNOWN }, "attestation"],
    [
      "an SBOM for an unknown platform",
      { mediaType: OCI_MANIFEST, platform: UNKNOWN, artifactType: "application/spdx+json" },
      "sbom",
    ],
    [
      "an SBOM under an image's platform",
      { mediaType: OCI_MANIFEST, platform: LINUX, artifactType: "application/vnd.cyclonedx+json" },
      "sbom",
    ],
    [
      "an artifact that is not known",
      { mediaType: OCI_MANIFEST, platform: LINUX, artifactType: "application/vnd.example" },
      "artifact",
    ],
    ["a layer", { mediaType: "application/vnd.oci.image.layer.v1.tar+zstd" }, "layer"],
    ["the description of a cache", { mediaType: "application/vnd.buildkit.cacheconfig.v0" }, "build-cache"],
    ["a file", { mediaType: "text/plain" }, "blob"],
  ])("recognizes %s", (_what, more, kind) => {
    expect(entryKind(entry(more))).toBe(kind);
  });

  it("recognizes the entries of cases", () => {
    expect(kindsIn("02-buildcache/index.json")).toEqual(["layer", "layer", "build-cache"]);
    expect(kindsIn("36-vmimage/index.json")).toEqual(["disk-image", "disk-image"]);
    expect(kindsIn("38-ociartifact/index.json")).toEqual(["image", "image", "attestation", "attestation"]);
    expect(kindsIn("12-nulls/platform-null.json")).toEqual([undefined]);
    expect(kindsIn("29-mixed/list.json")).toEqual(["image", "image"]);
  });
});

test.each([
  ["nothing", [], "index"],
  ["an image", [{ platform: LINUX }], "index"],
  ["an image and an SBOM", [{ platform: LINUX }, { artifactType: "application/spdx+json" }], "index"],
  ["what only its manifest tells", [{}], "index"],
  ["an index", [{ mediaType: OCI_INDEX }], "index"],
  [
    "an artifact and its attestation",
    [{ artifactType: "application/vnd.example" }, { platform: UNKNOWN }],
    "artifact-index",
  ],
  ["a cache", [{ mediaType: "application/vnd.buildkit.cacheconfig.v0" }], "build-cache"],
] as const)("an index with %s", (_what, entries, kind) => {
  expect(indexKind(entries.map(entry))).toBe(kind);
});
