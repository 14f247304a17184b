import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { RegistryFailure } from "../problem/registry-failure";
import { CachedRegistry } from "./cached-registry";
import { RESOLUTION, TAGS } from "./freshness";
import { digest, entry, fetched, type Holdings, image, index, NAME, stubRegistry, TAG } from "./registry-stub.testing";

const NOW = 1_000_000_000;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date", "performance", "setTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

function start(holdings: Holdings, onStale?: (key: string, failure: unknown) => void) {
  const registry = stubRegistry(holdings);
  return { registry, cached: new CachedRegistry(registry, { onStale }) };
}

describe("lists", () => {
  it("sorts the catalog, and does not change the registry's own list", async () => {
    const catalog = ["b", "a/b", "a-b", "a"];
    const { cached, registry } = start({ catalog });
    expect((await cached.catalog()).value).toEqual(["a", "a-b", "a/b", "b"]);
    expect(catalog[0]).toBe("b");
    await cached.catalog();
    expect(registry.asked).toEqual(["catalog"]);
  });

  it("keeps tags in the registry's order", async () => {
    const { cached } = start({ tags: ["2.19.1", "2.2.0", "latest"] });
    const { value, readAt } = await cached.tags(NAME);
    expect([...value]).toEqual(["2.19.1", "2.2.0", "latest"]);
    expect(readAt).toBe(NOW);
  });

  it("keeps a list and everything computed from it while the registry's list stays the same", async () => {
    const holdings: Holdings = { tags: ["a", "b"] };
    const { cached } = start(holdings);
    const first = await cached.tags(NAME);
    vi.advanceTimersByTime(TAGS.staleWhileRevalidate + 1);
    const second = await cached.tags(NAME);
    expect(second.value).toBe(first.value);
    expect(second.readAt).toBeGreaterThan(first.readAt);
    holdings.tags = ["a", "c"];
    vi.advanceTimersByTime(TAGS.staleWhileRevalidate + 1);
    expect([...(await cached.tags(NAME)).value]).toEqual(["a", "c"]);
  });

  it("knows what its lists lack, and nothing about lists it has not read", async () => {
    const { cached, registry } = start({ catalog: [NAME], tags: ["latest"] });
    const other = repositorySchema.parse("of/no-one");
    expect([cached.lacks(NAME), cached.lacks(other)]).toEqual([false, false]);
    await cached.catalog();
    expect([cached.lacks(NAME), cached.lacks(NAME, TAG), cached.lacks(other)]).toEqual([false, false, true]);
    await cached.tags(NAME);
    expect([cached.lacks(NAME, tagSchema.parse("latest")), cached.lacks(NAME, TAG)]).toEqual([false, true]);
    expect(cached.lacks(NAME, digest(1))).toBe(false);
    expect(registry.asked).toEqual(["catalog", "tags"]);
  });

  it("shows old tags during an outage, and reports it", async () => {
    const told = vi.fn();
    const holdings: Holdings = { tags: ["a"] };
    const { cached } = start(holdings, told);
    await cached.tags(NAME);
    holdings.tags = new RegistryFailure("unavailable", "503");
    vi.advanceTimersByTime(TAGS.staleWhileRevalidate + 1);
    const { value, readAt } = await cached.tags(NAME);
    expect([[...value], readAt]).toEqual([["a"], NOW]);
    expect(told).toHaveBeenCalledWith(NAME, holdings.tags);
    vi.advanceTimersByTime(TAGS.staleIfError);
    await expect(cached.tags(NAME)).rejects.toBe(holdings.tags);
  });

  it("never turns a failure into an empty list", async () => {
    const { cached } = start({ catalog: new RegistryFailure("timeout", "slow") });
    await expect(cached.catalog()).rejects.toThrow("slow");
    await expect(cached.catalog()).rejects.toThrow("slow");
  });
});

describe("manifests", () => {
  const one = fetched(1, index(entry(3, "amd64")));
  const two = fetched(2, index(entry(4, "amd64")));

  it("sends one request by tag, and no further request by digest", async () => {
    const { cached, registry } = start({ manifests: { [TAG]: one } });
    expect(await cached.manifest(NAME, TAG)).toEqual({ value: one, readAt: NOW });
    expect((await cached.manifest(NAME, digest(1))).value).toBe(one);
    expect(registry.asked).toEqual([`manifest ${TAG}`]);
  });

  it("follows a tag that moves, and knows when it last pointed where", async () => {
    const manifests = { [TAG]: one };
    const { cached } = start({ manifests });
    await cached.manifest(NAME, TAG);
    manifests[TAG] = two;
    vi.advanceTimersByTime(RESOLUTION.staleWhileRevalidate + 1);
    const later = NOW + RESOLUTION.staleWhileRevalidate + 1;
    expect(await cached.manifest(NAME, TAG)).toEqual({ value: two, readAt: later });
    expect((await cached.manifest(NAME, digest(1))).readAt).toBe(NOW);
  });

  it("forgets a deleted tag, and keeps its digest", async () => {
    const manifests: Holdings["manifests"] = { [TAG]: one };
    const { cached } = start({ manifests });
    await cached.manifest(NAME, TAG);
    delete manifests[TAG];
    vi.advanceTimersByTime(RESOLUTION.staleWhileRevalidate + 1);
    await expect(cached.manifest(NAME, TAG)).rejects.toMatchObject({ reason: "unknown-manifest" });
    expect((await cached.manifest(NAME, digest(1))).value).toBe(one);
  });

  it("never caches a failure, even by digest", async () => {
    const manifests: Holdings["manifests"] = { [digest(1)]: new RegistryFailure("digest-mismatch", "other bytes") };
    const { cached } = start({ manifests });
    await expect(cached.manifest(NAME, digest(1))).rejects.toMatchObject({ reason: "digest-mismatch" });
    manifests[digest(1)] = one;
    expect((await cached.manifest(NAME, digest(1))).value).toBe(one);
  });
});

describe("configs and referrers", () => {
  it("reads a config once for all callers", async () => {
    const configs = { [digest(11)]: { os: "linux" } };
    const { cached, registry } = start({ configs });
    const { config } = image(11, []);
    const both = await Promise.all([cached.config(NAME, config), cached.config(NAME, config)]);
    expect(both.map(({ value }) => value.config.os)).toEqual(["linux", "linux"]);
    expect(registry.asked).toHaveLength(1);
  });

  it("reads a config's bytes once, and requests them again if the descriptor has another size", async () => {
    const bytes = new Uint8Array([1, 2]);
    const { cached, registry } = start({ blobs: { [digest(11)]: bytes } });
    const { config } = image(11, []);
    const both = await Promise.all([cached.configBytes(NAME, config), cached.configBytes(NAME, config)]);
    expect(both.map(({ value }) => value)).toEqual([bytes, bytes]);
    expect(registry.asked).toHaveLength(1);
    await cached.configBytes(NAME, { ...config, size: config.size + 1 });
    expect(registry.asked).toHaveLength(2);
  });

  it("keeps referrers of different artifact types separately", async () => {
    const { cached, registry } = start({ referrers: index(entry(5)) });
    await cached.referrers(NAME, digest(1));
    await cached.referrers(NAME, digest(1), "application/spdx+json");
    await cached.referrers(NAME, digest(1));
    expect(registry.asked).toEqual([`referrers ${digest(1)} `, `referrers ${digest(1)} application/spdx+json`]);
  });
});

/** A new reading is stored one turn later. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("the digest that is served now", () => {
  const one = fetched(1, index(entry(3, "amd64")));
  const two = fetched(2, index(entry(4, "amd64")));

  it("comes from memory while that is recent enough, and is kept for pages too", async () => {
    const manifests: Holdings["manifests"] = { [TAG]: one };
    const { cached, registry } = start({ manifests });
    await cached.manifest(NAME, TAG);
    await settled();
    vi.advanceTimersByTime(1000);
    expect(await cached.servedDigest(NAME, TAG, 1000)).toEqual({ value: digest(1), readAt: NOW });
    manifests[TAG] = two;
    expect(await cached.servedDigest(NAME, TAG, 999)).toEqual({ value: digest(2), readAt: NOW + 1000 });
    expect((await cached.manifest(NAME, TAG)).value).toBe(two);
    expect(registry.asked).toHaveLength(2);
  });

  it("fails instead of being stale if the registry fails; pages keep their value", async () => {
    const manifests: Holdings["manifests"] = { [TAG]: one };
    const { cached } = start({ manifests });
    await cached.manifest(NAME, TAG);
    manifests[TAG] = new RegistryFailure("timeout", "slow");
    vi.advanceTimersByTime(1000);
    await expect(cached.servedDigest(NAME, TAG, 0)).rejects.toMatchObject({ reason: "timeout" });
    expect((await cached.manifest(NAME, TAG)).value).toBe(one);
  });

  it("forgets a deleted tag", async () => {
    const manifests: Holdings["manifests"] = { [TAG]: one };
    const { cached } = start({ manifests });
    await cached.manifest(NAME, TAG);
    await settled();
    delete manifests[TAG];
    vi.advanceTimersByTime(1);
    await expect(cached.servedDigest(NAME, TAG, 0)).rejects.toMatchObject({ reason: "unknown-manifest" });
    await expect(cached.manifest(NAME, TAG)).rejects.toMatchObject({ reason: "unknown-manifest" });
  });

  it("of a digest is requested again, although its content never changes", async () => {
    const manifests: Holdings["manifests"] = { [digest(1)]: one };
    const { cached, registry } = start({ manifests });
    await cached.manifest(NAME, digest(1));
    vi.advanceTimersByTime(61_000);
    expect(await cached.servedDigest(NAME, digest(1), 60_000)).toEqual({ value: digest(1), readAt: NOW + 61_000 });
    expect(registry.asked).toHaveLength(2);
    delete manifests[digest(1)];
    await expect(cached.servedDigest(NAME, digest(1), -1)).rejects.toMatchObject({ reason: "unknown-manifest" });
  });
});
