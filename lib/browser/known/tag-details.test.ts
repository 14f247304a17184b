import { describe, expect, it, vi } from "vitest";
import { imageSummarySchema } from "@/lib/contract/image/image-summary";
import { parseTag } from "@/lib/oci/name/tag";
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
    const tagsOf = (digit: string) => store.view().tagsOf.get(summary(digit).digest);
    store.set(one, { summary: summary("a") });
    store.set(two, { summary: summary("a") });
    expect(tagsOf("a")).toEqual(["1", "2"]);
    store.set(two, { summary: summary("b") });
    expect(tagsOf("a")).toEqual(["1"]);
    expect(tagsOf("b")).toEqual(["2"]);
    expect(store.view().resolved).toBe(2);
    store.set(one, { problem: { code: "MANIFEST_UNKNOWN", message: "gone" } });
    expect(tagsOf("a")).toBeUndefined();
    expect(store.view().resolved).toBe(1);
  });

  it("returns the same array of tags until it changes, so that rows stay as they are", () => {
    const store = new TagDetailsStore();
    store.set(one, { summary: summary("a") });
    const before = store.view();
    store.set(two, { summary: summary("b") });
    store.set(one, { summary: { ...summary("a"), readAt: "2026-01-02T00:00:00Z" } });
    expect(store.view()).not.toBe(before);
    expect(store.view().tagsOf.get(summary("a").digest)).toBe(before.tagsOf.get(summary("a").digest));
    expect(before.tagsOf.size).toBe(1);
  });

  it("notifies once per burst of changes", async () => {
    const store = new TagDetailsStore();
    const listener = vi.fn();
    store.subscribe(listener);
    store.set(one, { summary: summary("a") });
    store.set(two, { problem: { code: "MANIFEST_UNKNOWN", message: "gone" } });
    await Promise.resolve();
    expect(listener).toHaveBeenCalledTimes(1);
    expect(store.view()).toBe(store.view());
  });
});
