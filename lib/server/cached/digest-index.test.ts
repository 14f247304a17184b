import { afterEach, describe, expect, it, vi } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository";
import { tagSchema } from "@/lib/oci/name/tag";
import { CachedRegistry } from "./cached-registry";
import { DigestIndex, ENTRIES_LIMIT, PLACES_LIMIT, TAGS_LIMIT } from "./digest-index";
import { RESOLUTION } from "./freshness";
import { digest, entry, fetched, image, index, stubRegistry } from "./registry-stub.testing";

const repository = (name: string) => repositorySchema.parse(name);
const tag = (name: string) => tagSchema.parse(name);
const names = (count: number) => Array.from({ length: count }, (_, at) => `n${at}`);

afterEach(() => {
  vi.useRealTimers();
});

describe("DigestIndex", () => {
  it("finds the repositories of a digest, and what its index names", () => {
    const digests = new DigestIndex();
    digests.add(repository("a"), fetched(1, index(entry(2, "amd64"))), tag("1.0"));
    digests.add(repository("b/c"), fetched(2, image(9, [1])));
    expect(digests.find(digest(1))).toEqual([{ repository: "a", tags: ["1.0"] }]);
    expect(digests.find(digest(2))).toEqual([
      { repository: "b/c", tags: [] },
      { repository: "a", tags: [] },
    ]);
    expect(digests.find(digest(3))).toEqual([]);
  });

  it("keeps tags when the manifest is read again by digest, the latest first and each once", () => {
    const digests = new DigestIndex();
    for (const name of ["1", "1.0", "1"]) digests.add(repository("a"), fetched(1, image(9, [])), tag(name));
    digests.add(repository("a"), fetched(1, image(9, [])));
    expect(digests.find(digest(1))).toEqual([{ repository: "a", tags: ["1", "1.0"] }]);
  });

  it("is bounded in digests, repositories, tags and entries", () => {
    const few = new DigestIndex(2);
    for (const number of [1, 2, 3]) few.add(repository("a"), fetched(number, image(9, [])));
    expect([1, 2, 3].map((number) => few.find(digest(number)).length)).toEqual([0, 1, 1]);
    const digests = new DigestIndex();
    for (const name of names(PLACES_LIMIT + 3)) digests.add(repository(name), fetched(1, image(9, [])));
    expect(digests.find(digest(1))).toHaveLength(PLACES_LIMIT);
    for (const name of names(TAGS_LIMIT + 3)) digests.add(repository("a"), fetched(2, image(9, [])), tag(name));
    expect(digests.find(digest(2))[0]?.tags).toHaveLength(TAGS_LIMIT);
    const entries = Array.from({ length: ENTRIES_LIMIT + 1 }, (_, at) => entry(1_000 + at));
    digests.add(repository("a"), fetched(3, index(...entries)));
    expect(digests.find(digest(1_000 + ENTRIES_LIMIT - 1))).toHaveLength(1);
    expect(digests.find(digest(1_000 + ENTRIES_LIMIT))).toEqual([]);
  });
});

describe("CachedRegistry.placesOf", () => {
  it("knows what was read, by tag and by digest, and asks nothing", async () => {
    const first = fetched(1, index(entry(2, "amd64")));
    const holdings = { manifests: { latest: first, [digest(1)]: first, [digest(3)]: fetched(3, image(9, [])) } };
    const registry = stubRegistry(holdings);
    const cached = new CachedRegistry(registry);
    expect(cached.placesOf(digest(1))).toEqual([]);
    await cached.manifest(repository("a"), tag("latest"));
    await cached.manifest(repository("b"), digest(3));
    const asked = registry.asked.length;
    expect(cached.placesOf(digest(1))).toEqual([{ repository: "a", tags: ["latest"] }]);
    expect(cached.placesOf(digest(2))).toEqual([{ repository: "a", tags: [] }]);
    expect(cached.placesOf(digest(3))).toEqual([{ repository: "b", tags: [] }]);
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
    expect(cached.placesOf(digest(1))).toEqual([{ repository: "a", tags: [] }]);
    expect(cached.placesOf(digest(2))).toEqual([{ repository: "a", tags: ["latest"] }]);
  });
});
