import { get, set } from "idb-keyval";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { imageSummarySchema } from "@/lib/contract/image-summary";
import { repositorySchema } from "@/lib/oci/repository";
import { tagSchema } from "@/lib/oci/tag";
import { keepTagDetails } from "./keep-tag-details";
import { TagDetailsStore } from "./tag-details";

vi.mock("idb-keyval", () => ({ get: vi.fn(), set: vi.fn() }));

const NAME = repositorySchema.parse("dotnet/aspnet");
const KEY = "tag details 2 global dotnet/aspnet";
const [ONE, TWO] = [tagSchema.parse("1"), tagSchema.parse("2")];
const summary = (readAt: string) =>
  imageSummarySchema.parse({
    reference: "1",
    digest: `sha256:${"a".repeat(64)}`,
    mediaType: "m",
    kind: "index",
    platforms: [],
    attestations: 0,
    readAt,
  });
const [BEFORE, NOW] = [summary("2026-01-01T00:00:00Z"), summary("2026-01-02T00:00:00Z")];

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(get).mockReset().mockResolvedValue(undefined);
  vi.mocked(set).mockReset().mockResolvedValue(undefined);
});
afterEach(() => {
  vi.useRealTimers();
});

async function kept() {
  const store = new TagDetailsStore();
  const stop = keepTagDetails(store, "global", NAME);
  await vi.advanceTimersByTimeAsync(0);
  return { store, stop };
}

describe("keepTagDetails", () => {
  it("fills a store with what was kept, unless more is known by then", async () => {
    vi.mocked(get).mockResolvedValue([ONE, TWO].map((tag) => ({ tag, summary: BEFORE })));
    const store = new TagDetailsStore();
    store.set(ONE, { summary: NOW });
    keepTagDetails(store, "global", NAME);
    await vi.advanceTimersByTimeAsync(0);
    expect(get).toHaveBeenCalledWith(KEY);
    expect([...store.view().details]).toEqual([
      [ONE, { summary: NOW }],
      [TWO, { summary: BEFORE }],
    ]);
  });

  it.each([
    ["another form", { latest: BEFORE }],
    ["a form of before", [{ tag: "1", summary: { digest: BEFORE.digest } }]],
  ])("reads nothing of %s", async (_what, value) => {
    vi.mocked(get).mockResolvedValue(value);
    expect((await kept()).store.view().details.size).toBe(0);
  });

  it("keeps what became known once that rests, and no failure", async () => {
    const { store } = await kept();
    store.set(ONE, { summary: NOW });
    store.set(TWO, { problem: { code: "UPSTREAM_TIMEOUT", message: "slow" } });
    await vi.advanceTimersByTimeAsync(1499);
    expect(set).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(set).toHaveBeenCalledExactlyOnceWith(KEY, [{ tag: ONE, summary: NOW }]);
  });

  it("keeps it at once when the list is left, and nothing where nothing was learnt", async () => {
    const idle = await kept();
    idle.stop();
    expect(set).not.toHaveBeenCalled();
    const { store, stop } = await kept();
    store.set(ONE, { summary: NOW });
    await vi.advanceTimersByTimeAsync(0);
    stop();
    expect(set).toHaveBeenCalledExactlyOnceWith(KEY, [{ tag: ONE, summary: NOW }]);
    store.set(TWO, { summary: NOW });
    await vi.advanceTimersByTimeAsync(5000);
    expect(set).toHaveBeenCalledTimes(1);
  });

  it("does without a storage", async () => {
    vi.mocked(get).mockRejectedValue(new Error("forbidden"));
    vi.mocked(set).mockRejectedValue(new Error("full"));
    const { store } = await kept();
    store.set(ONE, { summary: NOW });
    await vi.advanceTimersByTimeAsync(2000);
    expect(set).toHaveBeenCalledTimes(1);
  });
});
