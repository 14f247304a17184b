import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ALIAS_MILLISECONDS } from "@/lib/contract/image/alias";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { CachedRegistry } from "../cached/cached-registry";
import { RESOLUTION } from "../cached/freshness";
import { digest, fetched, type Holdings, image, NAME, stubRegistry } from "../cached/registry-stub.testing";
import { RegistryFailure } from "../problem/registry-failure";
import { aliasesOf } from "./aliases";

const tag = (name: string) => tagSchema.parse(name);
const NOW = 1_000_000_000;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Returns a cached registry that has read these tags of one image. */
async function read(...names: string[]) {
  const holdings: Holdings & { manifests: object } = {
    manifests: Object.fromEntries(names.map((name) => [name, fetched(1, image(9, []))])),
  };
  const registry = stubRegistry(holdings);
  const cached = new CachedRegistry(registry);
  for (const name of names) await cached.manifest(NAME, tag(name));
  // A reading stays in flight for one more turn after its answer has arrived.
  await new Promise((resolve) => setImmediate(resolve));
  const aliases = async (own?: string) => {
    const { known, without } = await aliasesOf(cached, NAME, {
      digest: digest(1),
      own: own === undefined ? undefined : tag(own),
      now: Date.now(),
    });
    return { known: known.map((alias) => alias.tag), without };
  };
  return { cached, registry, holdings, aliases };
}

describe("aliasesOf", () => {
  it("returns the other tags that were read, most specific first, and sends no request", async () => {
    const { registry, aliases } = await read("latest", "10.0", "10.0.11-noble", "10.0.11");
    const asked = registry.asked.length;
    expect(await aliases("10.0")).toEqual({ known: ["10.0.11-noble", "10.0.11", "latest"], without: ["10.0"] });
    expect((await aliases()).known).toHaveLength(4);
    expect(registry.asked).toHaveLength(asked);
  });

  it("excludes a tag that has moved, and returns it separately", async () => {
    const { cached, holdings, aliases } = await read("10.0", "10.0.11");
    holdings.manifests = { "10.0": fetched(2, image(9, [])) };
    vi.advanceTimersByTime(RESOLUTION.staleWhileRevalidate + 1);
    await cached.servedDigest(NAME, tag("10.0"), 0);
    expect(await aliases()).toEqual({ known: ["10.0.11"], without: ["10.0"] });
  });

  it("includes a tag that was asked for its digest only", async () => {
    const { cached, holdings, aliases } = await read("10.0");
    holdings.manifests = { "10.0.11": fetched(1, image(9, [])) };
    await cached.servedDigest(NAME, tag("10.0.11"), 0);
    expect((await aliases("10.0")).known).toEqual(["10.0.11"]);
  });

  it("forgets a deleted tag, and readings older than a day", async () => {
    const { cached, holdings, aliases } = await read("10.0", "10.0.11");
    holdings.manifests = { "10.0": new RegistryFailure("unknown-manifest", "gone") };
    await expect(cached.servedDigest(NAME, tag("10.0"), -1)).rejects.toThrow("gone");
    expect((await aliases()).known).toEqual(["10.0.11"]);
    vi.advanceTimersByTime(ALIAS_MILLISECONDS);
    expect((await aliases()).known).toEqual(["10.0.11"]);
    vi.advanceTimersByTime(1);
    expect((await aliases()).known).toEqual([]);
  });
});
