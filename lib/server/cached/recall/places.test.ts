import { afterEach, describe, expect, it, vi } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { CachedRegistry } from "../cached-registry";
import { RESOLUTION } from "../freshness";
import { digest, entry, fetched, image, index, stubRegistry } from "../registry-stub.testing";

const repository = (name: string) => repositorySchema.parse(name);
const tag = (name: string) => tagSchema.parse(name);

afterEach(() => {
  vi.useRealTimers();
});

describe("CachedRegistry.placesOf", () => {
  it("knows what was read, by tag and by digest, and asks nothing", async () => {
    const first = fetched(1, index(entry(2, "amd64")));
    const holdings = { manifests: { latest: first, [digest(1)]: first, [digest(3)]: fetched(3, image(9, [])) } };
    const registry = stubRegistry(holdings);
    const cached = new CachedRegistry(registry);
    expect(await cached.placesOf(digest(1))).toEqual([]);
    await cached.manifest(repository("a"), tag("latest"));
    await cached.manifest(repository("b"), digest(3));
    const asked = registry.asked.length;
    expect(await cached.placesOf(digest(1))).toEqual([{ repository: "a", tags: ["latest"] }]);
    expect(await cached.placesOf(digest(2))).toEqual([{ repository: "a", tags: [] }]);
    expect(await cached.placesOf(digest(3))).toEqual([{ repository: "b", tags: [] }]);
    expect(registry.asked).toHaveLength(asked);
  });

  it("does not name a tag that has moved on", async () => {
    const holdings = { manifests: { latest: fetched(1, image(9, [])) } };
    const cached = new CachedRegistry(stubRegistry(holdings));
    vi.useFakeTimers({ now: 1_000_000, toFake: ["Date", "performance", "setTimeout"] });
    await cached.manifest(repository("a"), tag("latest"));
    holdings.manifests.latest = fetched(2, image(9, []));
    vi.advanceTimersByTime(RESOLUTION.staleWhileRevalidate + 1);
    await cached.manifest(repository("a"), tag("latest"));
    expect(await cached.placesOf(digest(1))).toEqual([{ repository: "a", tags: [] }]);
    expect(await cached.placesOf(digest(2))).toEqual([{ repository: "a", tags: ["latest"] }]);
  });
});
