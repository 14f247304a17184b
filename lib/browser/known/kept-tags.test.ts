import { get, set } from "idb-keyval";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ALIAS_MILLISECONDS } from "@/lib/contract/image/alias";
import { imageSummarySchema } from "@/lib/contract/image/image-summary";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { keepTagDetails } from "./keep-tag-details";
import { keptAliases } from "./kept-aliases";
import { writeKeptTags } from "./kept-tags";
import { TagDetailsStore } from "./tag-details";

// Both readers of the record are tested here: test files share modules, and with them the mock of the storage.
vi.mock("idb-keyval", () => ({ get: vi.fn(), set: vi.fn() }));

const NAME = repositorySchema.parse("dotnet/aspnet");
const [ONE, TWO] = ["a", "b"].map((digit) => digestSchema.parse(`sha256:${digit.repeat(64)}`));
if (!ONE || !TWO) throw new Error("no digests");
const READ_AT = Date.parse("2026-08-11T10:00:00Z");
const image = (digest: string, readAt = new Date(READ_AT).toISOString()) => ({ digest, readAt, platforms: [] });

const kept = (age = 0) => keptAliases("global", NAME, ONE, READ_AT + age);

beforeEach(() => {
  vi.mocked(get).mockReset();
});

describe("keptAliases", () => {
  it("are the saved tags of the digest", async () => {
    vi.mocked(get).mockResolvedValue([
      { tag: "latest", summary: image(ONE) },
      { tag: "9.0", summary: image(TWO) },
      { tag: "10.0", summary: image(ONE) },
    ]);
    expect(await kept()).toEqual([
      { tag: "latest", readAt: READ_AT },
      { tag: "10.0", readAt: READ_AT },
    ]);
    expect(get).toHaveBeenCalledWith("tag details 2 global dotnet/aspnet");
  });

  it("are those of the last day", async () => {
    vi.mocked(get).mockResolvedValue([{ tag: "latest", summary: image(ONE) }]);
    expect(await kept(ALIAS_MILLISECONDS)).toHaveLength(1);
    expect(await kept(ALIAS_MILLISECONDS + 1)).toEqual([]);
  });

  it.each([
    ["nothing", undefined],
    ["another form", { latest: image(ONE) }],
    ["an entry of another form", [{ tag: "latest", summary: image(ONE) }, ["10.0"]]],
    ["no name of a tag", [{ tag: "<script>", summary: image(ONE) }]],
    ["no time", [{ tag: "latest", summary: image(ONE, "yesterday") }]],
  ])("are empty if %s is saved", async (_what, value) => {
    vi.mocked(get).mockResolvedValue(value);
    expect(await kept()).toEqual([]);
  });

  it("are empty, and not written, where touching the storage throws", async () => {
    const forbidden = () => {
      throw new Error("forbidden");
    };
    vi.mocked(get).mockImplementation(forbidden);
    vi.mocked(set).mockImplementationOnce(forbidden);
    expect(await kept()).toEqual([]);
    await expect(writeKeptTags("global", NAME, [])).resolves.toBeUndefined();
  });

  it("are empty if storage is forbidden", async () => {
    vi.mocked(get).mockRejectedValue(new Error("forbidden"));
    expect(await kept()).toEqual([]);
  });
});

const KEY = "tag details 2 global dotnet/aspnet";
const [FIRST, SECOND] = [tagSchema.parse("1"), tagSchema.parse("2")];
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

async function keeping() {
  const store = new TagDetailsStore();
  const stop = keepTagDetails(store, "global", NAME);
  await vi.advanceTimersByTimeAsync(0);
  return { store, stop };
}

describe("keepTagDetails", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.mocked(get).mockResolvedValue(undefined);
    vi.mocked(set).mockReset().mockResolvedValue(undefined);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("fills a store with saved tags, unless more is known by then", async () => {
    vi.mocked(get).mockResolvedValue([FIRST, SECOND].map((tag) => ({ tag, summary: BEFORE })));
    const store = new TagDetailsStore();
    store.set(FIRST, { summary: NOW });
    keepTagDetails(store, "global", NAME);
    await vi.advanceTimersByTimeAsync(0);
    expect(get).toHaveBeenCalledWith(KEY);
    expect([...store.view().details]).toEqual([
      [FIRST, { summary: NOW }],
      [SECOND, { summary: BEFORE }],
    ]);
  });

  it.each([
    ["another form", { latest: BEFORE }],
    ["a form of before", [{ tag: "1", summary: { digest: BEFORE.digest } }]],
  ])("reads nothing of %s", async (_what, value) => {
    vi.mocked(get).mockResolvedValue(value);
    expect((await keeping()).store.view().details.size).toBe(0);
  });

  it("saves what became known after a pause, and no failures", async () => {
    const { store } = await keeping();
    store.set(FIRST, { summary: NOW });
    store.set(SECOND, { problem: { code: "UPSTREAM_TIMEOUT", message: "slow" } });
    await vi.advanceTimersByTimeAsync(1499);
    expect(set).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(set).toHaveBeenCalledExactlyOnceWith(KEY, [{ tag: FIRST, summary: NOW }]);
  });

  it("saves at once when the list is left, and nothing if nothing is new", async () => {
    const idle = await keeping();
    idle.stop();
    expect(set).not.toHaveBeenCalled();
    const { store, stop } = await keeping();
    store.set(FIRST, { summary: NOW });
    await vi.advanceTimersByTimeAsync(0);
    stop();
    expect(set).toHaveBeenCalledExactlyOnceWith(KEY, [{ tag: FIRST, summary: NOW }]);
    store.set(SECOND, { summary: NOW });
    await vi.advanceTimersByTimeAsync(5000);
    expect(set).toHaveBeenCalledTimes(1);
  });

  it("works without storage", async () => {
    vi.mocked(get).mockRejectedValue(new Error("forbidden"));
    vi.mocked(set).mockRejectedValue(new Error("full"));
    const { store } = await keeping();
    store.set(FIRST, { summary: NOW });
    await vi.advanceTimersByTimeAsync(2000);
    expect(set).toHaveBeenCalledTimes(1);
  });
});
