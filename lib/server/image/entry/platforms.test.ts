import { describe, expect, it, test } from "vitest";
import { OCI_INDEX } from "@/lib/oci/manifest/media-type";
import { CHILDREN_BYTES } from "@/lib/server/cached/allowance";
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
import { readIndexEntries } from "./index-entries";
import { platformOf, READ_ENTRIES_LIMIT, readPlatforms } from "./platforms";

async function platformsOf(
  manifest: Parameters<typeof fetched>[1],
  holdings: Holdings,
  registry = stubRegistry(holdings),
) {
  const [cached, whole] = [new CachedRegistry(registry), fetched(1, manifest)];
  return readPlatforms(cached, NAME, whole, await readIndexEntries(cached, NAME, whole));
}

describe("readPlatforms", () => {
  it("shows a nested index's entries in its place, with their origin", async () => {
    const inner = entry(2, undefined, { mediaType: OCI_INDEX });
    const manifests = {
      [digest(2)]: fetched(2, index(entry(3, "arm64"))),
      [digest(3)]: fetched(3, image(13, [5, 6])),
      [digest(4)]: fetched(4, image(14, [8])),
    };
    expect((await platformsOf(index(inner, entry(4, "amd64")), { manifests })).map(({ summary }) => summary)).toEqual([
      { platform: { os: "linux", architecture: "arm64" }, digest: digest(3), within: [digest(2)], size: 11, layers: 2 },
      { platform: { os: "linux", architecture: "amd64" }, digest: digest(4), size: 8, layers: 1 },
    ]);
  });

  it("reports an index that is listed as an image", async () => {
    const manifests = { [digest(2)]: fetched(2, index(entry(3, "amd64"))) };
    const [only] = await platformsOf(index(entry(2, "amd64")), { manifests });
    expect(only?.summary).toMatchObject({
      digest: digest(2),
      problem: { code: "UPSTREAM_INVALID", reason: "malformed" },
    });
    expect(only?.summary).not.toHaveProperty("size");
  });

  it("reports why a platform cannot be read, and shows the others", async () => {
    const failure = new RegistryFailure("throttled", "too much", { retryAfter: 3 });
    const manifests = { [digest(2)]: failure, [digest(3)]: fetched(3, image(13, [1])) };
    const found = await platformsOf(index(entry(2, "amd64"), entry(3, "arm64")), { manifests });
    expect(found.map(({ summary }) => summary)).toEqual([
      {
        platform: { os: "linux", architecture: "amd64" },
        digest: digest(2),
        problem: { code: "TOOMANYREQUESTS", reason: "throttled", message: "too much", retryAfter: 3 },
      },
      { platform: { os: "linux", architecture: "arm64" }, digest: digest(3), size: 1, layers: 1 },
    ]);
    expect(found[0]).not.toHaveProperty("manifest");
  });

  it("keeps the figures of a single manifest whose config cannot be read", async () => {
    const configs = { [digest(11)]: new RegistryFailure("timeout", "slow") };
    const [only] = await platformsOf(image(11, [4, 5]), { configs });
    expect(only?.summary).toEqual({
      digest: digest(1),
      size: 9,
      layers: 2,
      problem: { code: "UPSTREAM_TIMEOUT", reason: "timeout", message: "slow" },
    });
  });

  it("names no platform if the config of a single manifest names none", async () => {
    const [only] = await platformsOf(image(11, []), { configs: { [digest(11)]: {} } });
    expect(only?.summary).toEqual({ digest: digest(1), size: 0, layers: 0 });
  });

  it("reads manifests until they are too large together, reports the others, and requests none twice", async () => {
    const numbers = [2, 3, 4, 5, 6, 7];
    const manifests = Object.fromEntries(numbers.map((at) => [digest(at), fetched(at, image(10 + at, [7]))]));
    const registry = stubRegistry({ manifests });
    const cached = new CachedRegistry(registry);
    const whole = fetched(1, index(...numbers.map((at) => entry(at, `arch${at}`, { size: CHILDREN_BYTES / 4 }))));
    const entries = await readIndexEntries(cached, NAME, whole);
    for (let view = 0; view < 2; view += 1) {
      const found = await readPlatforms(cached, NAME, whole, entries);
      expect(found.map(({ summary }) => summary.problem?.reason ?? summary.size)).toEqual([
        ...[7, 7, 7, 7],
        ...["too-large", "too-large"],
      ]);
    }
    expect(registry.asked).toHaveLength(4);
  });

  it("counts the actual bytes if descriptors claim fewer", async () => {
    const numbers = Array.from({ length: 100 }, (_, at) => 2 + at);
    const bytes = new Uint8Array(CHILDREN_BYTES / 4);
    const manifests = Object.fromEntries(numbers.map((at) => [digest(at), { ...fetched(at, image(1, [7])), bytes }]));
    const registry = stubRegistry({ manifests });
    await platformsOf(index(...numbers.map((at) => entry(at, `arch${at}`, { size: 1 }))), {}, registry);
    expect(registry.asked.length).toBeLessThan(40);
  });

  it(`reads at most ${READ_ENTRIES_LIMIT} manifests of an index, and still shows its 300 entries`, async () => {
    const numbers = Array.from({ length: 300 }, (_, at) => at + 100);
    const manifests = Object.fromEntries(numbers.map((number) => [digest(number), fetched(number, image(50, [7]))]));
    const registry = stubRegistry({ manifests });
    const found = await platformsOf(index(...numbers.map((number) => entry(number, "amd64"))), {}, registry);
    expect(found).toHaveLength(300);
    expect(registry.asked).toHaveLength(READ_ENTRIES_LIMIT);
    expect(found.filter(({ summary }) => summary.size === 7)).toHaveLength(READ_ENTRIES_LIMIT);
    expect(found.at(-1)?.summary).toEqual({ platform: { os: "linux", architecture: "amd64" }, digest: digest(399) });
  });

  it("shows the same manifest for two platforms with one request", async () => {
    const registry = stubRegistry({ manifests: { [digest(2)]: fetched(2, image(12, [3])) } });
    const found = await platformsOf(index(entry(2, "amd64"), entry(2, "arm64")), {}, registry);
    expect(found.map(({ summary }) => [summary.platform?.architecture, summary.size])).toEqual([
      ["amd64", 3],
      ["arm64", 3],
    ]);
    expect(registry.asked).toHaveLength(1);
  });
});

describe("platformOf", () => {
  test.each([
    [
      { os: "linux", architecture: "arm", variant: "v7" },
      { os: "linux", architecture: "arm", variant: "v7" },
    ],
    [
      { os: "windows", architecture: "amd64", "os.version": "10.0.20348.2402", "os.features": ["win32k"] },
      { os: "windows", architecture: "amd64", osVersion: "10.0.20348.2402", osFeatures: ["win32k"] },
    ],
    [
      { os: "linux", architecture: "amd64", variant: "", "os.version": "" },
      { os: "linux", architecture: "amd64" },
    ],
    [{ os: "", architecture: "amd64" }, undefined],
    [{ os: "linux", architecture: "" }, undefined],
    [undefined, undefined],
  ])("%j", (platform, expected) => {
    expect(platformOf({ platform }).platform).toEqual(expected);
  });
});
