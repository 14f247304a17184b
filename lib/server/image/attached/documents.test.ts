import { describe, expect, it } from "vitest";
import type { Descriptor, ImageManifest } from "@/lib/oci/manifest/manifest";
import { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { digest, image, NAME, stubRegistry } from "@/lib/server/cached/registry-stub.testing";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { readDocuments } from "./documents";

const IN_TOTO = "application/vnd.in-toto+json";
const SPDX = "https://spdx.dev/Document";
const subject = { digest: digest(1), size: 7 };

function statement(predicateType: string, name?: string): string {
  const predicate = { spdxVersion: "SPDX-2.3", packages: [], ...(name ? { name } : {}) };
  return JSON.stringify({ _type: "https://in-toto.io/Statement/v1", predicateType, predicate });
}

type Layer = {
  content: string | RegistryFailure;
  annotated?: string;
  title?: string;
  size?: number;
  mediaType?: string;
};

async function read(layers: readonly Layer[], more: Partial<ImageManifest> = { subject }) {
  const descriptors = layers.map(({ annotated, title, mediaType = IN_TOTO, size = 100 }, at): Descriptor => {
    const annotations = {
      ...(annotated ? { "in-toto.io/predicate-type": annotated } : {}),
      ...(title ? { "org.opencontainers.image.title": title } : {}),
    };
    return { mediaType, digest: digest(50 + at), size, annotations };
  });
  const contents = layers.map(({ content }) => (typeof content === "string" ? Buffer.from(content) : content));
  const registry = stubRegistry({ blobs: Object.fromEntries(contents.map((one, at) => [digest(50 + at), one])) });
  const documents = await readDocuments(
    new CachedRegistry(registry),
    NAME,
    image(9, [], { layers: descriptors, ...more }),
  );
  return {
    documents,
    told: documents.map(({ kind, name }) => (name ? `${kind} ${name}` : kind)),
    asked: registry.asked,
  };
}

describe("readDocuments", () => {
  it("reads statements that no annotation describes", async () => {
    const { documents } = await read([{ content: statement("https://slsa.dev/provenance/v1") }]);
    expect(documents).toMatchObject([{ kind: "provenance", predicateType: "https://slsa.dev/provenance/v1" }]);
  });

  it("sends no request if annotations suffice", async () => {
    const { told, asked } = await read([
      { content: "", annotated: SPDX },
      { content: "", annotated: "https://x.example/y" },
    ]);
    expect([told, asked]).toEqual([["sbom", "other"], []]);
  });

  it.each([
    ["cannot be had", { content: new RegistryFailure("unavailable", "gone") }],
    ["is no statement", { content: "<html>" }],
    ["is too large", { content: statement(SPDX), size: 5 * 1024 * 1024 }],
  ])("leaves open what %s", async (_why, layer) => {
    expect((await read([layer])).told).toEqual(["other"]);
  });

  it("reads a few of very many", async () => {
    const { told, asked } = await read(Array.from({ length: 30 }, () => ({ content: statement(SPDX) })));
    expect(told).toHaveLength(30);
    expect(asked.length).toBeLessThanOrEqual(8);
  });

  it("names each of several SBOMs, the image's own first", async () => {
    const names = ["sbom-context", "sbom-build", "sbom"];
    const layers = names.map((name) => ({ content: statement(SPDX, name), annotated: SPDX }));
    const provenance = { content: "", annotated: "https://slsa.dev/provenance/v0.2" };
    const { told } = await read([provenance, ...layers], {});
    expect(told).toEqual(["sbom sbom", "provenance", "sbom sbom-context", "sbom sbom-build"]);
  });

  it("uses the layer's name", async () => {
    const { told, asked } = await read([
      { content: "", annotated: SPDX, title: "build.spdx.json" },
      { content: "", mediaType: "application/vnd.cyclonedx+xml", title: "bom.xml" },
      { content: "", annotated: SPDX, title: "sbom.spdx.json" },
    ]);
    expect(told).toEqual(["sbom sbom.spdx.json", "sbom build.spdx.json", "sbom bom.xml"]);
    expect(asked).toEqual([]);
  });
});
