import { describe, expect, it, test } from "vitest";
import { type Manifest, manifestSchema } from "@/lib/oci/manifest/manifest";
import { caseJson } from "@/lib/sample/content/cases/case.testing";
import { manifestKind } from "./manifest-kind";

const descriptor = (mediaType: string, annotations?: Record<string, string>) => ({
  mediaType,
  digest: `sha256:${"a".repeat(64)}`,
  size: 2,
  ...(annotations ? { annotations } : {}),
});
const kindOf = (value: unknown, repository = "a/b") => manifestKind(manifestSchema.parse(value), repository);

function artifact(config: string, layers: readonly string[], more: Partial<Manifest> = {}) {
  return kindOf({
    schemaVersion: 2,
    config: descriptor(config),
    layers: layers.map((type) => descriptor(type)),
    ...more,
  });
}

const IMAGE_CONFIG = "application/vnd.oci.image.config.v1+json";
const DOCKER_CONFIG = "application/vnd.docker.container.image.v1+json";
const EMPTY = "application/vnd.oci.empty.v1+json";

describe("cases", () => {
  it.each([
    ["01-oldconfig/octet-manifest", "image"],
    ["01-oldconfig/html-manifest", "image"],
    ["01-oldconfig/json-manifest", "image"],
    ["01-oldconfig/list-index", "index"],
    ["02-buildcache/index", "build-cache"],
    ["02-buildcache/image-manifest", "build-cache"],
    ["03-bundle/image-manifest", "image"],
    ["03-bundle/sbom-manifest", "sbom"],
    ["03-bundle/prov-manifest", "attestation"],
    ["08-helmversions/chart-manifest", "helm-chart"],
    ["09-helmapple/apple-manifest", "helm-chart"],
    ["12-nulls/annotations-null", "artifact"],
    ["12-nulls/manifests-null", "index"],
    ["13-ps/1.0.0.0", "powershell-module"],
    ["13-ps/1.9.0", "powershell-module"],
    ["14-bicep/extension", "bicep-extension"],
    ["14-bicep/module-empty-config", "bicep-module"],
    ["14-bicep/module-old", "bicep-module"],
    ["15-repeat/thrice-manifest", "image"],
    ["19-wasm/manifest", "wasm-module"],
    ["19-wasm/index", "index"],
    ["20-emptyconfig/data", "artifact"],
    ["20-emptyconfig/data-only", "artifact"],
    ["20-emptyconfig/devcontainer", "devcontainer-feature"],
    ["22-sha512/manifest", "image"],
    ["29-mixed/list", "index"],
    ["30-model/manifest", "model"],
    ["31-refindex/index", "index"],
    ["34-history/none-manifest", "image"],
    ["36-vmimage/manifest", "disk-image"],
    ["36-vmimage/index", "artifact-index"],
    ["37-foreign/manifest", "image"],
    ["38-ociartifact/index", "index"],
  ])("%s is %s", (path, kind) => {
    expect(kindOf(caseJson(`${path}.json`))).toBe(kind);
  });
});

test.each([
  [
    "an engine plugin",
    artifact("application/vnd.docker.plugin.v1+json", ["application/vnd.docker.image.rootfs.diff.tar.gzip"]),
    "engine-plugin",
  ],
  ["a Cosign signature", artifact(IMAGE_CONFIG, ["application/vnd.dev.cosign.simplesigning.v1+json"]), "signature"],
  ["a Cosign attestation", artifact(IMAGE_CONFIG, ["application/vnd.dsse.envelope.v1+json"]), "attestation"],
  ["a Cosign SBOM", artifact(IMAGE_CONFIG, ["application/spdx+json"]), "sbom"],
  [
    "a build's attestations",
    artifact(IMAGE_CONFIG, ["application/vnd.in-toto+json", "application/vnd.in-toto+json"]),
    "attestation",
  ],
  ["an SBOM with an empty configuration", artifact(EMPTY, ["application/vnd.cyclonedx+json"]), "sbom"],
  ["a Notary signature", artifact("application/vnd.cncf.notary.signature", ["application/jose+json"]), "signature"],
  ["a Wasm module without type", artifact(EMPTY, ["application/wasm"]), "wasm-module"],
  ["a model of Ollama's", artifact(DOCKER_CONFIG, ["application/vnd.ollama.image.model"]), "model"],
  ["a virtual machine of Tart's", artifact("application/vnd.cirruslabs.tart.config.v1", []), "disk-image"],
  [
    "an engine plugin of 2016",
    artifact("application/vnd.docker.plugin.image.v0+json", ["application/vnd.docker.image.rootfs.diff.tar.gzip"]),
    "engine-plugin",
  ],
  [
    "a list of Dev Container Features",
    artifact("application/vnd.devcontainers", ["application/vnd.devcontainers.collection.layer.v1+json"]),
    "artifact",
  ],
  [
    "a model of Docker's",
    artifact("application/vnd.docker.ai.model.config.v0.1+json", ["application/vnd.docker.ai.gguf.v3"]),
    "model",
  ],
  [
    "an image of Singularity's",
    artifact("application/vnd.sylabs.sif.config.v1+json", ["application/vnd.sylabs.sif.layer.v1.sif"]),
    "artifact",
  ],
  [
    "a file that ORAS stored as a layer",
    artifact("application/vnd.unknown.config.v1+json", ["application/vnd.oci.image.layer.v1.tar"]),
    "artifact",
  ],
  [
    "a chart with its provenance first",
    artifact("application/vnd.cncf.helm.config.v1+json", [
      "application/vnd.cncf.helm.chart.provenance.v1.prov",
      "application/vnd.cncf.helm.chart.content.v1.tar+gzip",
    ]),
    "helm-chart",
  ],
  [
    "a chart that gives its type twice",
    artifact("application/vnd.cncf.helm.config.v1+json", [], {
      artifactType: "application/vnd.cncf.helm.config.v1+json",
    }),
    "helm-chart",
  ],
  [
    "an image that gives its type twice",
    artifact(IMAGE_CONFIG, ["application/vnd.oci.image.layer.v1.tar+zstd"], { artifactType: IMAGE_CONFIG }),
    "image",
  ],
  [
    "an unknown artifact with an image's configuration",
    artifact(IMAGE_CONFIG, ["application/vnd.oci.image.layer.v1.tar"], { artifactType: "application/vnd.example" }),
    "artifact",
  ],
  [
    "a template",
    artifact("application/vnd.devcontainers", [], {
      annotations: { "com.github.package.type": "devcontainer_template" },
    }),
    "devcontainer-template",
  ],
])("%s is named for what it is", (_what, kind, expected) => {
  expect(kind).toBe(expected);
});

test.each([
  ["application/vnd.ms.bicep.module.layer.v1+json", "bicep-module"],
  ["application/vnd.ms.bicep.provider.layer.v1.tar+gzip", "bicep-extension"],
  ["application/vnd.module.wasm.content.layer.v1+wasm", "wasm-module"],
])("an artifact without a type is recognized by a layer of type %s", (layer, kind) => {
  expect(artifact(EMPTY, [layer])).toBe(kind);
});

test.each(["application/vnd.module.wasm.config.v1+json", "application/vnd.fermyon.spin.application.v1+config"])(
  "%s is the configuration of a Wasm module",
  (config) => {
    expect(artifact(config, ["application/wasm", "application/octet-stream"])).toBe("wasm-module");
  },
);

test("an unmarked template is recognized by its repository", () => {
  const value = {
    schemaVersion: 2,
    config: descriptor("application/vnd.devcontainers"),
    layers: [descriptor("application/vnd.devcontainers.layer.v1+tar")],
  };
  expect(kindOf(value, "devcontainers/templates/go")).toBe("devcontainer-template");
  expect(kindOf(value, "devcontainers/features/go")).toBe("devcontainer-feature");
  const said = { ...value, annotations: { "com.github.package.type": "devcontainer_feature" } };
  expect(kindOf(said, "devcontainers/templates/go")).toBe("devcontainer-feature");
});

test("an attachment to a PowerShell module is not a module", () => {
  const value = {
    schemaVersion: 2,
    config: descriptor(IMAGE_CONFIG),
    layers: [descriptor("application/vnd.dev.cosign.simplesigning.v1+json")],
  };
  expect(kindOf(value, "psresource/az.accounts")).toBe("signature");
});

test("everything below psresource/ that is not an image is a PowerShell module", () => {
  const value = caseJson("13-ps/1.0.json");
  expect(kindOf(value, "psresource/odd")).toBe("powershell-module");
  expect(kindOf(caseJson("15-repeat/once-manifest.json"), "psresource/odd")).toBe("image");
});
