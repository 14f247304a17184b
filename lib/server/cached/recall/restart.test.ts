import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Manifest } from "@/lib/oci/manifest/manifest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { ONLY_TURN } from "@/lib/server/store/lists/turn";
import { openMemoryStore } from "@/lib/server/store/open-memory";
import { CachedRegistry } from "../cached-registry";
import { CATALOG } from "../freshness";
import { digest, entry, fetched, image, index, NAME, stubRegistry, TAG } from "../registry-stub.testing";

const NOW = 1_000_000_000;
const LATER = 12 * 60 * 60 * 1000;
const DOWN = new RegistryFailure("unavailable", "503");

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date", "performance", "setTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A manifest with its own digest, as the store keeps only what hashes to it. */
function hashed(manifest: Manifest) {
  const made = fetched(0, manifest);
  return { ...made, digest: digestOf(made.bytes) };
}

function digestOf(bytes: Uint8Array) {
  return digestSchema.parse(`sha256:${createHash("sha256").update(bytes).digest("hex")}`);
}

/** Everything read once, and then a new cache on the same store, whose registry is down. */
async function restarted() {
  const { store } = openMemoryStore({ mostContentBytes: 1_000_000 });
  const config = new TextEncoder().encode(JSON.stringify({ os: "linux", architecture: "amd64" }));
  const descriptor = { digest: digestOf(config), size: config.byteLength };
  const child = hashed(image(1, [5], { config: { ...image(1, []).config, ...descriptor } }));
  const root = hashed(index(entry(2, "amd64", { digest: child.digest })));
  const first = new CachedRegistry(
    stubRegistry({
      catalog: ["b", NAME],
      tags: ["latest", TAG],
      manifests: { [TAG]: root, [child.digest]: child },
      blobs: { [descriptor.digest]: config },
      referrers: index(entry(7)),
    }),
    { store },
  );
  await Promise.all([first.catalog(), first.tags(NAME), first.manifest(NAME, TAG), first.manifest(NAME, child.digest)]);
  await Promise.all([first.config(NAME, descriptor), first.referrers(NAME, root.digest)]);
  vi.advanceTimersByTime(LATER);
  const down = { catalog: DOWN, tags: DOWN, referrers: DOWN, manifests: { [TAG]: DOWN } };
  const registry = stubRegistry(down);
  return { store, registry, cached: new CachedRegistry(registry, { store }), root, child, descriptor };
}

it("shows all that was read before a restart while the registry is down, with its age", async () => {
  const { cached, root, child } = await restarted();
  expect(await cached.catalog()).toEqual({ value: ["b", NAME], readAt: NOW });
  const tags = await cached.tags(NAME);
  expect([[...tags.value], tags.readAt]).toEqual([["latest", TAG], NOW]);
  expect(await cached.manifest(NAME, TAG)).toEqual({ value: root, readAt: NOW });
  expect(await cached.manifest(NAME, child.digest)).toEqual({ value: child, readAt: NOW });
  expect(await cached.referrers(NAME, root.digest)).toEqual({ value: index(entry(7)), readAt: NOW });
});

it("fetches nothing immutable again after a restart", async () => {
  const { cached, registry, root, child, descriptor } = await restarted();
  await Promise.all([cached.manifest(NAME, root.digest), cached.entry(NAME, child.digest)]);
  expect((await cached.config(NAME, descriptor)).value.config.os).toBe("linux");
  await cached.configBytes(NAME, descriptor);
  expect(registry.asked).toEqual([]);
});

it("answers which digest a tag has from the store, if that is recent enough", async () => {
  const { cached, registry, root } = await restarted();
  expect(await cached.servedDigest(NAME, TAG, LATER)).toEqual({ value: root.digest, readAt: NOW });
  expect(registry.asked).toEqual([]);
  await expect(cached.servedDigest(NAME, TAG, LATER - 1)).rejects.toBe(DOWN);
});

it("does not take a digest for that of a repository that was not seen to have it", async () => {
  const { cached, root } = await restarted();
  const other = repositorySchema.parse("of/another");
  await expect(cached.manifest(other, root.digest)).rejects.toMatchObject({ reason: "unknown-manifest" });
});

it("does not show a tag that was seen to be gone", async () => {
  const { store, cached } = await restarted();
  const registry = stubRegistry({});
  await expect(new CachedRegistry(registry, { store }).servedDigest(NAME, TAG, 0)).rejects.toThrow("not here");
  await expect(cached.manifest(NAME, TAG)).rejects.toBe(DOWN);
});

it("does not ask for a list, or the digest of a tag, that another replica has just read", async () => {
  const { store: single } = openMemoryStore({ mostContentBytes: 1_000_000 });
  const store = { ...single, isShared: true };
  const manifests = { [TAG]: hashed(image(9, [])) };
  const registries = [1, 2].map(() => stubRegistry({ catalog: [NAME], tags: [TAG], manifests }));
  const replicas = registries.map((registry) => new CachedRegistry(registry, { store }));
  for (let round = 0; round < 2; round += 1) {
    for (const replica of replicas) {
      await Promise.all([replica.catalog(), replica.tags(NAME), replica.manifest(NAME, TAG)]);
    }
    vi.advanceTimersByTime(CATALOG.staleWhileRevalidate + 1);
  }
  const [first, second] = registries.map(({ asked }) => asked.toSorted());
  const byTag = `manifest ${TAG}`;
  expect([first, second]).toEqual([["catalog", "catalog", byTag, byTag, "tags", "tags"], []]);
});

it("goes on without a store that fails", async () => {
  const { store, database } = openMemoryStore();
  database.close();
  const registry = stubRegistry({ tags: [TAG], manifests: { [TAG]: fetched(1, image(9, [])) } });
  const cached = new CachedRegistry(registry, { store });
  expect((await cached.manifest(NAME, TAG)).value.digest).toBe(digest(1));
  expect([...(await cached.tags(NAME)).value]).toEqual([TAG]);
  expect(await cached.tagsOf(NAME, digest(1))).toEqual({ now: [], before: [], gone: [] });
});

it("goes on without a store that does not answer", async () => {
  const { store } = openMemoryStore();
  const silent = () => new Promise<never>(() => {});
  const lists = { get: silent, put: silent, turn: async () => ONLY_TURN };
  const registry = stubRegistry({ tags: [TAG] });
  const asked = new CachedRegistry(registry, { store: { ...store, lists } }).tags(NAME);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([...(await asked).value]).toEqual([TAG]);
});
