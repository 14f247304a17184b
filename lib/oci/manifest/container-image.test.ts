import { describe, expect, it, test } from "vitest";
import { caseJson } from "@/lib/sample/content/cases/case.testing";
import { hasImageConfig, isAttestationManifest, isContainerImageManifest } from "./container-image";
import { type ImageManifest, imageManifestSchema } from "./manifest";

const descriptor = (mediaType: string | undefined) => ({ mediaType, digest: `sha256:${"a".repeat(64)}`, size: 2 });
const OCI_CONFIG = "application/vnd.oci.image.config.v1+json";
const LAYER = "application/vnd.oci.image.layer.v1.tar+gzip";

function manifest(config: string | undefined, layers: readonly (string | undefined)[], artifactType?: string) {
  return imageManifestSchema.parse({
    schemaVersion: 2,
    artifactType,
    config: descriptor(config),
    layers: layers.map(descriptor),
  });
}
const ofCase = (path: string): ImageManifest => imageManifestSchema.parse(caseJson(path));

describe("isContainerImageManifest", () => {
  it.each(["octet", "html", "json", "right"])("accepts an old image whose configuration is labelled %s", (label) => {
    expect(isContainerImageManifest(ofCase(`01-oldconfig/${label}-manifest.json`))).toBe(true);
  });

  it.each([
    "text/plain",
    "text/html; charset=utf-8",
    "binary/octet-stream",
    "application/x-www-form-urlencoded",
    "application/xhtml+xml",
    "",
    undefined,
  ])("accepts an image whose configuration is labelled %s", (type) => {
    expect(isContainerImageManifest(manifest(type, [LAYER]))).toBe(true);
    expect(isContainerImageManifest(manifest(type, []))).toBe(false);
    expect(isContainerImageManifest(manifest(type, ["text/plain"]))).toBe(false);
  });

  it.each([
    "application/vnd.docker.container.image.v1+json; charset=utf-8",
    "Application/vnd.OCI.image.config.v1+JSON",
    "application/vnd.docker.image.v1+json",
  ])("recognizes the configuration of an image however it is spelled: %s", (type) => {
    expect(isContainerImageManifest(manifest(type, [LAYER]))).toBe(true);
    expect(isContainerImageManifest(manifest(type, ["application/vnd.ollama.image.model"]))).toBe(false);
  });

  it.each([
    "application/vnd.docker.image.rootfs.diff.tar.gzip",
    "application/vnd.docker.image.rootfs.diff.tar.zstd",
    "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip",
    "application/vnd.oci.image.layer.v1.tar",
    "application/vnd.oci.image.layer.v1.tar+zstd",
    "application/vnd.oci.image.layer.v1.tar+gzip+encrypted",
    "application/vnd.oci.image.layer.nondistributable.v1.tar+gzip",
    "application/vnd.oci.image.layer.nydus.blob.v1",
    "application/octet-stream",
    undefined,
  ])("accepts an image with a layer of type %s", (type) => {
    expect(isContainerImageManifest(manifest(OCI_CONFIG, [type]))).toBe(true);
    expect(isContainerImageManifest(manifest(OCI_CONFIG, [type], OCI_CONFIG))).toBe(true);
    expect(isContainerImageManifest(manifest(OCI_CONFIG, [type], "application/vnd.example"))).toBe(false);
  });

  it.each([
    "02-buildcache/image-manifest.json",
    "36-vmimage/manifest.json",
    "13-ps/1.0.json",
    "14-bicep/module-old.json",
    "19-wasm/manifest.json",
    "20-emptyconfig/data.json",
    "03-bundle/sbom-manifest.json",
    "12-nulls/layers-null.json",
  ])("rejects %s", (path) => {
    expect(isContainerImageManifest(ofCase(path))).toBe(false);
  });

  it.each([
    "application/vnd.in-toto+json",
    "application/vnd.dev.cosign.simplesigning.v1+json",
    "application/spdx+json",
  ])("rejects %s with an image's configuration", (type) => {
    expect(isContainerImageManifest(manifest(OCI_CONFIG, [type]))).toBe(false);
  });

  it("rejects an empty or a vendor's configuration with layers of images", () => {
    for (const type of ["application/vnd.oci.empty.v1+json", "application/vnd.docker.plugin.v1+json"]) {
      expect(isContainerImageManifest(manifest(type, [LAYER]))).toBe(false);
    }
  });
});

test("rejects a WebAssembly module, which has an image's configuration", () => {
  expect(hasImageConfig(ofCase("19-wasm/manifest.json"))).toBe(true);
  expect(hasImageConfig(ofCase("30-model/manifest.json"))).toBe(false);
});

test("recognizes build attestations by their type or by their layers", () => {
  expect(isAttestationManifest(manifest(OCI_CONFIG, ["application/vnd.in-toto+json"]))).toBe(true);
  expect(isAttestationManifest(manifest(OCI_CONFIG, []))).toBe(false);
  const type = "application/vnd.docker.attestation.manifest.v1+json";
  expect(isAttestationManifest(manifest("application/vnd.oci.empty.v1+json", [LAYER], type))).toBe(true);
});
