import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RegistryFailure } from "../problem/registry-failure";
import { ReadingCache } from "./reading";

const freshness = { fresh: 1_000, staleWhileRevalidate: 10_000, staleIfError: 100_000 };
const make = (onStale?: (key: string, failure: unknown) => void) =>
  new ReadingCache<string>({ freshness, share: 1, size: (value) => value.length, onStale });

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000, toFake: ["Date", "performance", "setTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("ReadingCache", () => {
  it("sends one request for many callers, and keeps the answer while it is fresh", async () => {
    const cache = make();
    const read = vi.fn(async () => "a");
    const [first, second] = await Promise.all([cache.get("k", read), cache.get("k", read)]);
    vi.advanceTimersByTime(900);
    expect(await cache.get("k", read)).toEqual(first);
    expect(second).toEqual({ value: "a", readAt: 1_000_000 });
    expect(read).toHaveBeenCalledTimes(1);
  });

  it("asks once for two in the background, of whom the second still recalls what is known when the first has its answer", async () => {
    const cache = make();
    const reads: (() => void)[] = [];
    const read = vi.fn(() => new Promise<string>((resolve) => reads.push(() => resolve("a"))));
    const recalls: (() => void)[] = [];
    const recall = () => new Promise<undefined>((resolve) => recalls.push(() => resolve(undefined)));
    const { signal } = new AbortController();
    const timed = async () => ({ value: await read(), readAt: Date.now() });
    const both = [cache.aside("k", timed, recall, signal), cache.aside("k", timed, recall, signal)];
    recalls[0]?.();
    await vi.waitFor(() => expect(reads).toHaveLength(1));
    reads[0]?.();
    await both[0];
    recalls[1]?.();
    await new Promise((resolve) => setImmediate(resolve));
    for (const answer of reads) answer();
    await Promise.all(both);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it("shows an old reading at once while it requests a new one", async () => {
    const cache = make();
    await cache.get("k", async () => "old");
    vi.advanceTimersByTime(5_000);
    expect((await cache.get("k", async () => "new")).value).toBe("old");
    await vi.waitFor(async () => expect((await cache.get("k", async () => "never")).value).toBe("new"));
  });

  it("waits for a new answer once the old one is too old", async () => {
    const cache = make();
    await cache.get("k", async () => "old");
    vi.advanceTimersByTime(20_000);
    expect((await cache.get("k", async () => "new")).value).toBe("new");
  });

  it("asks anew after the clock went back, but for what never changes", async () => {
    const cache = make();
    const ever = Number.POSITIVE_INFINITY;
    const content = new ReadingCache<string>({
      freshness: { fresh: ever, staleWhileRevalidate: ever, staleIfError: ever },
      share: 1,
      size: (value) => value.length,
    });
    for (const each of [cache, content]) await each.get("k", async () => "old");
    vi.setSystemTime(1_000);
    const read = vi.fn(async () => "new");
    expect((await cache.get("k", read)).value).toBe("old");
    await vi.waitFor(async () => expect((await cache.get("k", read)).value).toBe("new"));
    expect((await content.get("k", async () => Promise.reject(new Error("nobody should ask")))).value).toBe("old");
  });

  it("shows the old reading, with its age, when the registry fails", async () => {
    const told = vi.fn();
    const cache = make(told);
    await cache.get("k", async () => "old");
    vi.advanceTimersByTime(20_000);
    const failure = new RegistryFailure("unavailable", "503");
    expect(await cache.get("k", () => Promise.reject(failure))).toEqual({ value: "old", readAt: 1_000_000 });
    expect(told).toHaveBeenCalledWith("k", failure);
  });

  it.each([5_000, 20_000, 99_999])(
    "shows what it has while it may not refresh, %i ms old, and sends nothing",
    async (age) => {
      let mayRefresh = true;
      const cache = new ReadingCache<string>({ freshness, share: 1, mayRefresh: () => mayRefresh });
      await cache.get("k", async () => "old");
      vi.advanceTimersByTime(age);
      mayRefresh = false;
      const read = vi.fn(async () => "new");
      expect(await cache.get("k", read)).toEqual({ value: "old", readAt: 1_000_000 });
      expect((await cache.get("unknown", async () => "asked for")).value).toBe("asked for");
      expect(read).not.toHaveBeenCalled();
      mayRefresh = true;
      await cache.get("k", read);
      await vi.waitFor(async () => expect((await cache.get("k", async () => "never")).value).toBe("new"));
    },
  );

  it("shows an old reading after two seconds while the registry hangs, and takes its answer when it comes", async () => {
    const cache = make();
    await cache.get("k", async () => "old");
    vi.advanceTimersByTime(20_000);
    let answer = (_: string) => {};
    const hangs = new Promise<string>((resolve) => (answer = resolve));
    const shown = cache.get("k", () => hangs);
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await shown).value).toBe("old");
    answer("new");
    await vi.waitFor(() => expect(cache.peek("k")?.value).toBe("new"));
  });

  it("refuses to ask for what is known while the registry is down, but not what is unknown or asked for anew", async () => {
    const down = new RegistryFailure("timeout", "silent");
    const refuseWhileDown = vi.fn(() => {
      throw down;
    });
    const cache = new ReadingCache<string>({ freshness, share: 1, refuseWhileDown });
    expect((await cache.getWithin(1_000, "k", async () => "old")).value).toBe("old");
    vi.advanceTimersByTime(1_001);
    await expect(cache.getWithin(1_000, "k", async () => "never")).rejects.toBe(down);
    expect((await cache.getWithin(10, "k", async () => "new")).value).toBe("new");
  });

  it("never keeps a failure", async () => {
    const cache = make();
    await expect(cache.get("k", () => Promise.reject(new RegistryFailure("timeout", "slow")))).rejects.toThrow("slow");
    expect((await cache.get("k", async () => "good")).value).toBe("good");
  });

  it("forgets what the registry no longer has", async () => {
    const cache = make();
    await cache.get("k", async () => "old");
    vi.advanceTimersByTime(20_000);
    const gone = new RegistryFailure("unknown-manifest", "gone");
    await expect(cache.get("k", () => Promise.reject(gone))).rejects.toBe(gone);
    expect(cache.peek("k")).toBeUndefined();
  });

  it("does not disturb waiting callers if the same reading arrives another way", async () => {
    const cache = make();
    let answer: (value: string) => void = () => {};
    const waiting = cache.get("k", () => new Promise<string>((resolve) => (answer = resolve)));
    await Promise.resolve();
    cache.set("k", { value: "other way", readAt: Date.now() });
    answer("asked for");
    expect((await waiting).value).toBe("asked for");
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 8, 12])("does not disturb them when it arrives %d turns later", async (turns) => {
    const cache = make();
    let answer: (value: string) => void = () => {};
    const waiting = cache.get("k", () => new Promise<string>((resolve) => (answer = resolve)));
    await Promise.resolve();
    answer("asked for");
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    cache.set("k", { value: "other way", readAt: Date.now() });
    expect((await waiting).value).toBe("asked for");
  });

  it("never shows a reading above its maximum age, whatever fails", async () => {
    const cache = make();
    await cache.get("k", async () => "old");
    vi.advanceTimersByTime(200_000);
    await expect(cache.get("k", () => Promise.reject(new RegistryFailure("timeout", "slow")))).rejects.toThrow("slow");
  });
});
