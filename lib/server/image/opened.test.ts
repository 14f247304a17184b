import { describe, expect, it } from "vitest";
import { NOTARY_SIGNATURE } from "@/lib/mar/referrer/referrer-kind";
import type { Descriptor, ImageManifest } from "@/lib/oci/manifest/manifest";
import { CachedRegistry } from "../cached/cached-registry";
import { digest, entry, fetched, image, index, NAME, stubRegistry } from "../cached/registry-stub.testing";
import { readIndexEntries } from "./entry/index-entries";
import { readOpened } from "./opened";

const ATTESTATION = entry(3, undefined, { annotations: { "vnd.docker.reference.type": "attestation-manifest" } });
const IMAGE = fetched(1, index(entry(2, "amd64"), ATTESTATION));
const to = (number: number): Descriptor => ({ digest: digest(number), size: 777 });

function referrer(subject: number, artifactType: string, mediaType: string, more: Partial<ImageManifest> = {}) {
  const layers = [{ mediaType, digest: digest(50), size: 10 }];
  return image(9, [], { artifactType, subject: to(subject), layers, ...more });
}

async function opened(manifest: ImageManifest, at = 4, blob = "no envelope") {
  const registry = stubRegistry({
    manifests: { [digest(at)]: fetched(at, manifest) },
    blobs: { [digest(50)]: Buffer.from(blob) },
  });
  const cached = new CachedRegistry(registry);
  const entries = await readIndexEntries(cached, NAME, IMAGE);
  const read = () => readOpened(cached, NAME, { ...IMAGE, entries }, digest(at));
  return { result: await read(), asked: registry.asked, read };
}

describe("readOpened", () => {
  it.each([1, 2])("accepts what refers to the index or to one of its entries (%d)", async (subject) => {
    const { result } = await opened(referrer(subject, "application/spdx+json", "application/spdx+json"));
    expect(result).toMatchObject({ kind: "documents", subject: digest(subject), documents: [{ kind: "sbom" }] });
  });

  it("shows nothing that refers to another image, and requests none of it", async () => {
    const { result, asked } = await opened(referrer(8, NOTARY_SIGNATURE, "application/jose+json"));
    expect(result).toEqual({ kind: "stranger" });
    expect(asked).toEqual([`manifest ${digest(4)}`]);
  });

  it("accepts an attestation that the index lists, and no other manifest without subject", async () => {
    const statement = { mediaType: "application/vnd.in-toto+json", digest: digest(50), size: 10 };
    const manifest = image(9, [], { layers: [statement] });
    expect((await opened(manifest, 3)).result).toMatchObject({ kind: "documents", subject: undefined });
    expect((await opened(manifest, 4)).result).toEqual({ kind: "stranger" });
    expect((await opened(manifest, 2)).result).toEqual({ kind: "stranger" });
  });

  it("reads a signature's envelope", async () => {
    const { result } = await opened(referrer(1, NOTARY_SIGNATURE, "application/jose+json"));
    const report = { outcome: "unreadable", failure: "malformed", part: "envelope" };
    expect(result).toEqual({ kind: "signature", subject: digest(1), report });
  });

  it("reads an envelope once: later pages have it at once", async () => {
    const { result, read } = await opened(referrer(1, NOTARY_SIGNATURE, "application/jose+json"));
    const again = await read();
    expect(again.kind === "signature" && result.kind === "signature" && again.report === result.report).toBe(true);
  });

  it("does not request an envelope that is too large, or one of several", async () => {
    const layer = { mediaType: "application/cose", digest: digest(50), size: 5 * 1024 * 1024 };
    const large = await opened(referrer(1, NOTARY_SIGNATURE, "", { layers: [layer] }));
    expect(large.result).toMatchObject({ report: { failure: "too-large" } });
    const two = await opened(referrer(1, NOTARY_SIGNATURE, "", { layers: [layer, layer] }));
    expect(two.result).toMatchObject({ report: { failure: "malformed" } });
    expect([...large.asked, ...two.asked].filter((question) => question.startsWith("blob"))).toEqual([]);
  });

  it("shows nothing of other types", async () => {
    const { result } = await opened(referrer(1, "application/vnd.example", "application/x-tar"));
    expect(result).toEqual({ kind: "other", subject: digest(1), artifactType: "application/vnd.example" });
  });
});
