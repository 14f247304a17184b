import { afterEach, expect, it, vi } from "vitest";
import { openMemoryStore } from "@/lib/server/store/open-memory";
import { CachedRegistry } from "../cached-registry";
import { digest, entry, fetched, image, index, NAME, stubRegistry, TAG } from "../registry-stub.testing";

afterEach(() => {
  vi.restoreAllMocks();
});

it("gives an answer one time, in memory and in the store, however long it takes to note it", async () => {
  let now = 1_000_000_000;
  vi.spyOn(Date, "now").mockImplementation(() => (now += 1));
  const { store } = openMemoryStore({ mostContentBytes: 1_000_000 });
  const registry = stubRegistry({
    catalog: [NAME],
    tags: [TAG],
    manifests: { [TAG]: fetched(1, image(2, [])) },
    referrers: index(entry(7)),
  });
  const cached = new CachedRegistry(registry, { store });
  const list = async (kind: "catalog" | "tags" | "referrers", name: string) =>
    (await store.lists.get({ region: "global", kind, name }))?.readAt;

  expect((await store.observations.latest("global", NAME, TAG))?.lastSeen).toBeUndefined();
  const { readAt } = await cached.manifest(NAME, TAG);
  expect((await store.observations.latest("global", NAME, TAG))?.lastSeen).toBe(readAt);
  expect(await list("catalog", "")).toBeUndefined();
  expect((await cached.catalog()).readAt).toBe(await list("catalog", ""));
  expect((await cached.tags(NAME)).readAt).toBe(await list("tags", NAME));
  expect((await cached.referrers(NAME, digest(1))).readAt).toBe(await list("referrers", `${NAME}@${digest(1)} `));
});
