import { describe, expect, it } from "vitest";
import { tagSchema } from "@/lib/oci/name/tag-schema";
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
import { formerTagOf, readSuccessor, readTagNow } from "./successor";

const tag = tagSchema.parse("10.0");
const [OLD, NEW] = [fetched(1, image(11, [1])), fetched(2, image(12, [2]))];

/** Returns a registry whose tag is the second image, made on these days. */
function holdings(before: string | undefined, after: string | undefined): Holdings {
  return {
    manifests: { [tag]: NEW, [digest(1)]: OLD, [digest(2)]: NEW },
    configs: { [digest(11)]: { created: before }, [digest(12)]: { created: after } },
  };
}

const successorOf = (registry: Holdings, number = 1) =>
  readSuccessor(new CachedRegistry(stubRegistry(registry)), NAME, { digest: digest(number), tag });

const [JULY, AUGUST] = ["2026-07-14T00:00:00Z", "2026-08-11T00:00:00Z"];

describe("readSuccessor", () => {
  it.each([
    ["newer", JULY, AUGUST],
    ["older", AUGUST, JULY],
    ["unknown", AUGUST, AUGUST],
    ["unknown", undefined, AUGUST],
    ["unknown", JULY, "soon"],
  ])("returns what the tag is now, %s if it was made so (%s, %s)", async (order, before, after) => {
    expect(await successorOf(holdings(before, after))).toEqual({ tag, digest: digest(2), order });
  });

  it("returns nothing if the tag still points to the image", async () => {
    expect(await successorOf(holdings(JULY, AUGUST), 2)).toBeUndefined();
  });

  it("returns nothing for a platform of the tag's own index", async () => {
    const manifests = { [tag]: fetched(5, index(entry(1, "amd64"))), [digest(1)]: OLD };
    expect(await successorOf({ manifests })).toBeUndefined();
    const now = readTagNow(new CachedRegistry(stubRegistry({ manifests })), NAME, { digest: digest(1), tag });
    expect(await now).toEqual({ state: "listed", digest: digest(5) });
  });

  it.each(["timeout", "unknown-manifest"] as const)(
    "finds none where the tag cannot be asked for: %s",
    async (reason) => {
      expect(await successorOf({ manifests: { [tag]: new RegistryFailure(reason, "no") } })).toBeUndefined();
    },
  );

  it("does not take an internal error for an answer", async () => {
    const registry = stubRegistry({});
    registry.manifest = () => Promise.reject(new TypeError("a fault of ours"));
    const reading = readSuccessor(new CachedRegistry(registry), NAME, { digest: digest(1), tag });
    await expect(reading).rejects.toThrow("a fault of ours");
  });
});

describe("formerTagOf", () => {
  it("returns the most specific of the tags that have moved since they were read", async () => {
    const names = ["latest", "10.0", "10.0-noble", "10.0.10-noble"].map((name) => tagSchema.parse(name));
    const manifests = Object.fromEntries(names.map((name) => [name, OLD]));
    const held: Holdings = { manifests };
    const cached = new CachedRegistry(stubRegistry(held));
    for (const name of names) await cached.servedDigest(NAME, name, 0);
    expect(await formerTagOf(cached, NAME, digest(1))).toBeUndefined();
    held.manifests = { ...manifests, latest: NEW, "10.0-noble": NEW };
    for (const name of names) await cached.servedDigest(NAME, name, -1);
    expect(await formerTagOf(cached, NAME, digest(1))).toBe("10.0-noble");
    expect(await formerTagOf(cached, NAME, digest(2))).toBeUndefined();
  });
});
