import { describe, expect, it, vi } from "vitest";
import { imageSummarySchema } from "@/lib/contract/image-summary";
import { parseTag } from "@/lib/oci/tag";
import { TagDetailsStore } from "./tag-details";

const summary = (digit: string) =>
  imageSummarySchema.parse({
    reference: "1",
    digest: `sha256:${digit.repeat(64)}`,
    mediaType: "m",
    kind: "index",
    platforms: [],
    attestations: 0,
    readAt: "2026-01-01T00:00:00Z",
  });
const [one, two] = [parseTag("1"), parseTag("2")];
if (!one || !two) throw new Error("no tags");

describe("TagDetailsStore", () => {
  it("knows which tags share a digest, also after one has moved", () => {
    const store = new TagDetailsStore();
    store.set(one, { summary: summary("a") });
    store.set(two, { summary: summary("a") });
    expect([...store.tagsOf(summary("a").digest)]).toEqual(["1", "2"]);
    store.set(two, { summary: summary("b") });
    expect([...store.tagsOf(summary("a").digest)]).toEqual(["1"]);
    expect([...store.tagsOf(summary("b").digest)]).toEqual(["2"]);
    expect(store.resolved).toBe(2);
  });

  it("tells of a burst of changes once", async () => {
    const store = new TagDetailsStore();
    const listener = vi.fn();
    store.subscribe(listener);
    store.set(one, { summary: summary("a") });
    store.set(two, { problem: { code: "MANIFEST_UNKNOWN", message: "gone" } });
    await Promise.resolve();
    expect(listener).toHaveBeenCalledTimes(1);
    expect(store.version).toBe(1);
  });

  it("keeps no failure for the next visit", () => {
    const store = new TagDetailsStore();
    store.set(one, { problem: { code: "UPSTREAM_TIMEOUT", message: "slow" } });
    expect(store.entries()).toEqual([]);
    expect(store.resolved).toBe(0);
  });
});
