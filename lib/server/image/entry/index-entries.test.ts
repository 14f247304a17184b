import { describe, expect, it } from "vitest";
import { OCI_INDEX } from "@/lib/oci/manifest/media-type";
import { CachedRegistry } from "@/lib/server/cached/cached-registry";
import {
  digest,
  entry,
  fetched,
  type Holdings,
  image,
  index,
  NAME,
  stubRegistry,
} from "@/lib/server/cached/registry-stub.testing";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { NESTING_LIMITS, readIndexEntries } from "./index-entries";

const inner = (number: number) => entry(number, undefined, { mediaType: OCI_INDEX });

async function read(manifest: Parameters<typeof fetched>[1], manifests: Holdings["manifests"] = {}) {
  const registry = stubRegistry({ manifests });
  const { platforms, ...rest } = await readIndexEntries(new CachedRegistry(registry), NAME, fetched(1, manifest));
  return { ...rest, platforms: platforms.map((flat) => flat.entry.digest), asked: registry.asked };
}

describe("readIndexEntries", () => {
  it("separates attestations, by platform or by annotation, without a request", async () => {
    const annotations = { "vnd.docker.reference.type": "attestation-manifest" };
    const unknown = { platform: { os: "unknown", architecture: "unknown" } };
    const found = await read(
      index(entry(2, "amd64"), entry(3, undefined, unknown), entry(4, "arm64", { annotations }), entry(5)),
    );
    expect(found.platforms).toEqual([digest(2), digest(5)]);
    expect(found.attestations.map((each) => each.digest)).toEqual([digest(3), digest(4)]);
    expect(found).toMatchObject({ indexes: [], notices: [], asked: [] });
  });

  it("returns nothing for a single manifest", async () => {
    expect(await read(image(2, [1]))).toEqual({
      platforms: [],
      attestations: [],
      others: [],
      indexes: [],
      notices: [],
      asked: [],
    });
  });

  it("reads nested indexes, and reports why one fails", async () => {
    const failure = new RegistryFailure("throttled", "too much");
    const found = await read(index(inner(2), inner(3), entry(4, "amd64")), {
      [digest(2)]: fetched(2, index(entry(5, "arm64"))),
      [digest(3)]: failure,
    });
    expect(found.platforms).toEqual([digest(5), digest(4)]);
    expect(found.indexes).toEqual([digest(2), digest(3)]);
    const problem = { code: "TOOMANYREQUESTS", reason: "throttled", message: "too much" };
    expect(found.notices).toEqual([{ kind: "unreadable", count: 1, digests: [digest(3)], problem }]);
  });

  it("detects an index that lists itself, under its own digest or another", async () => {
    const itself = new RegistryFailure("digest-mismatch", "other bytes", { found: digest(1) });
    const found = await read(index(inner(1), inner(2), entry(4, "amd64")), { [digest(2)]: itself });
    expect(found.platforms).toEqual([digest(4)]);
    expect(found.notices).toEqual([{ kind: "cycle", count: 2, digests: [digest(1), digest(2)] }]);
  });

  it("reports bytes of another digest as unreadable", async () => {
    const other = new RegistryFailure("digest-mismatch", "other bytes", { found: digest(9) });
    const { notices } = await read(index(inner(2)), { [digest(2)]: other });
    expect(notices).toMatchObject([{ kind: "unreadable", problem: { reason: "digest-mismatch" } }]);
  });

  it("does not report an internal error as the registry's", async () => {
    const registry = stubRegistry({});
    registry.manifest = () => Promise.reject(new TypeError("a fault of ours"));
    const reading = readIndexEntries(new CachedRegistry(registry), NAME, fetched(1, index(inner(2))));
    await expect(reading).rejects.toThrow("a fault of ours");
  });

  it("lists entries up to the limit, and counts the rest", async () => {
    const entries = Array.from({ length: NESTING_LIMITS.entries + 3 }, (_, at) => entry(at + 100));
    const { platforms, notices } = await read(index(...entries));
    expect(platforms).toHaveLength(NESTING_LIMITS.entries);
    expect(notices).toMatchObject([{ kind: "too-many-entries", count: 3 }]);
  });
});
