import { describe, expect, it } from "vitest";
import { OCI_INDEX } from "@/lib/oci/manifest/media-type";
import { CachedRegistry } from "../cached/cached-registry";
import {
  digest,
  entry,
  fetched,
  type Holdings,
  image,
  index,
  NAME,
  stubRegistry,
} from "../cached/registry-stub.testing";
import { RegistryFailure } from "../problem/registry-failure";
import { readIndexEntries } from "./entry/index-entries";
import { readPlatforms } from "./entry/platforms";
import { rawDocuments } from "./raw-documents";

async function documentsOf(outermost: ReturnType<typeof fetched>, holdings: Holdings) {
  const cached = new CachedRegistry(stubRegistry(holdings));
  const entries = await readIndexEntries(cached, NAME, outermost);
  return rawDocuments(outermost, entries, await readPlatforms(cached, NAME, outermost, entries));
}

const short = (number: number) => String(number).padStart(64, "0").slice(0, 12);

describe("the documents", () => {
  it("are an index, and each platform's manifest and config", async () => {
    const windows = { platform: { os: "windows", architecture: "amd64", "os.version": "10.0.20348.1" } };
    const outermost = fetched(1, index(entry(2, "amd64"), entry(3, undefined, windows)));
    const manifests = { [digest(2)]: fetched(2, image(12, [])), [digest(3)]: fetched(3, image(13, [])) };
    const [amd64, named] = [
      { label: "linux/amd64", platform: { os: "linux", architecture: "amd64" }, wish: { platform: "linux/amd64" } },
      {
        label: "windows/amd64 10.0.20348.1",
        platform: { os: "windows", architecture: "amd64", osVersion: "10.0.20348.1" },
        wish: { platform: "windows/amd64" },
      },
    ];
    expect(await documentsOf(outermost, { manifests })).toEqual([
      { kind: "index", label: short(1), digest: digest(1) },
      { kind: "manifest", ...amd64, digest: digest(2) },
      { kind: "config", ...amd64, digest: digest(12), ofManifest: digest(2) },
      { kind: "manifest", ...named, digest: digest(3) },
      { kind: "config", ...named, digest: digest(13), ofManifest: digest(3) },
    ]);
  });

  it("are a single manifest and its config, with the config's platform", async () => {
    const configs = { [digest(12)]: { os: "linux", architecture: "arm64", variant: "v8" } };
    const named = { label: "linux/arm64/v8", platform: { os: "linux", architecture: "arm64", variant: "v8" } };
    expect(await documentsOf(fetched(2, image(12, [])), { configs })).toEqual([
      { kind: "manifest", ...named, digest: digest(2) },
      { kind: "config", ...named, digest: digest(12), ofManifest: digest(2) },
    ]);
  });

  it("are an artifact's manifest and config, too", async () => {
    const config = { mediaType: "application/vnd.cncf.helm.config.v1+json", digest: digest(12), size: 2 };
    expect(await documentsOf(fetched(2, image(12, [], { config })), {})).toEqual([
      { kind: "manifest", label: short(2), digest: digest(2) },
      { kind: "config", label: short(2), digest: digest(12), ofManifest: digest(2) },
    ]);
  });

  it("lack the config of an unreadable manifest", async () => {
    const manifests = { [digest(2)]: new RegistryFailure("timeout", "slow") };
    const documents = await documentsOf(fetched(1, index(entry(2, "amd64"))), { manifests });
    expect(documents.map(({ kind }) => kind)).toEqual(["index", "manifest"]);
  });

  it("include nested indexes, and distinguish their platforms", async () => {
    const [inner, lost] = [2, 3].map((number) => entry(number, undefined, { mediaType: OCI_INDEX }));
    if (!inner || !lost) throw new Error("no entries");
    const outermost = fetched(1, index(inner, entry(4, "amd64"), lost));
    const manifests = { [digest(2)]: fetched(2, index(entry(5, "amd64"))) };
    expect((await documentsOf(outermost, { manifests })).map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      `index ${short(1)}`,
      `index ${short(2)}`,
      `index ${short(3)}`,
      `manifest linux/amd64 ${short(2)}`,
      `manifest linux/amd64 ${short(4)}`,
    ]);
  });

  it("have no duplicates and no attestations", async () => {
    const unknown = { platform: { os: "unknown", architecture: "unknown" } };
    const itself = entry(1, undefined, { mediaType: OCI_INDEX });
    const outermost = fetched(1, index(entry(2, "amd64"), entry(2, "arm64"), entry(4, undefined, unknown), itself));
    const manifests = { [digest(2)]: fetched(2, image(12, [])) };
    expect((await documentsOf(outermost, { manifests })).map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      `index ${short(1)}`,
      "manifest linux/amd64",
      "config linux/amd64",
    ]);
  });

  it("are named by digest if an address cannot name their platform", async () => {
    const strange = { platform: { os: "Linux?region=x", architecture: "amd64" } };
    const [, manifest] = await documentsOf(fetched(1, index(entry(2, undefined, strange))), {});
    expect(manifest).toEqual({
      kind: "manifest",
      label: `Linux?region=x/amd64 ${short(2)}`,
      digest: digest(2),
      platform: { os: "Linux?region=x", architecture: "amd64" },
      wish: { manifest: digest(2) },
    });
  });
});
