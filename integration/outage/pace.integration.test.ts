import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FaultRule } from "@/lib/sample/faults/fault-rule";
import { problemIn } from "../api/problem";
import { sampleApi } from "../api/sample-api";

const here = sampleApi();

const MINUTE = 60_000;
const TAGS = "/api/global/v2/dotnet/aspnet/tags/list";
const MANIFEST = "/api/global/v2/dotnet/aspnet/manifests/10.0";
const UNKNOWN = "/api/global/v2/sample/one-tag/manifests/1.0";
const range = (length: number) => Array.from({ length }, (_, number) => number);

// The pace counts time that no clock can set back.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date", "performance"] }));
afterEach(() => void vi.useRealTimers());

const throttle = (retryAfter?: number, rule: Partial<FaultRule> = {}) =>
  here.sample.faults.add({
    kind: retryAfter === undefined ? "throttle" : "throttle-retry-after",
    region: "global",
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...rule,
  });
const asked = () => here.sample.requests.count(({ region }) => region === "global");

async function known(path: string) {
  const response = await here.api.get(path);
  return { status: response.status, age: Number(response.headers.get("X-Data-Age")), text: await response.text() };
}

/** On a busy machine, the old answer is given until the new one is there. */
const expectFresh = (path: string) => expect.poll(async () => (await known(path)).age).toBe(0);

/** Reads the list and the tag, makes them old, and lets the registry throttle. */
async function throttledAfterAnHour(retryAfter?: number) {
  const [tags, manifest] = [(await known(TAGS)).text, (await known(MANIFEST)).text];
  vi.advanceTimersByTime(60 * MINUTE);
  throttle(retryAfter);
  here.sample.requests.clear();
  return { tags, manifest };
}

const paceLines = () => here.api.lines.filter((line) => "host" in line);

describe("a region that throttles", () => {
  it("is asked by few of many, and everybody gets what is known with its age", async () => {
    const { tags, manifest } = await throttledAfterAnHour(60);
    const unread = await Promise.all(
      range(200).map(async (number) => problemIn(await here.api.get(`/api/global/v2/a/b${number}/tags/list`))),
    );
    for (const problem of unread) {
      expect(problem).toMatchObject({ status: 429, code: "TOOMANYREQUESTS", reason: "throttled" });
    }
    // 16 in flight when the first answer comes, and four probes of those who waited for a place.
    expect(asked()).toBeLessThanOrEqual(20);
    here.sample.requests.clear();
    for (const _ of range(100)) {
      expect(await known(TAGS)).toEqual({ status: 200, age: 3600, text: tags });
      expect(await known(MANIFEST)).toEqual({ status: 200, age: 3600, text: manifest });
    }
    expect(asked()).toBe(0);
  });

  it("is asked at most 70 times in five minutes by visitors who never stop", async () => {
    vi.useFakeTimers({ toFake: ["Date", "performance", "setTimeout", "clearTimeout"] });
    await throttledAfterAnHour(300);
    const answers: Promise<Response>[] = [];
    for (const number of range(300)) {
      answers.push(here.api.get(`/api/global/v2/a/b${number}/tags/list`), here.api.get(TAGS));
      // Whoever asks has its answer before the second is over.
      for (const _ of range(3)) await (await fetch(`${here.sample.china.url}/v2/`)).text();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    await vi.advanceTimersByTimeAsync(10_000);
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses).toEqual(range(600).map((number) => (number % 2 === 0 ? 429 : 200)));
    expect(asked()).toBeGreaterThan(40);
    expect(asked()).toBeLessThanOrEqual(70);
    expect(paceLines().map(({ msg, region, host }) => [msg, region, host])).toEqual([
      [expect.stringContaining("it is asked one thing at a time"), "global", "registry"],
    ]);
  });

  it.each([
    [90, 90],
    [99_999_999, 300],
  ])(
    "with Retry-After %i is asked for nothing that is known for %i seconds, and told to visitors",
    async (said, heeded) => {
      await throttledAfterAnHour(said);
      await here.api.get(UNKNOWN);
      const refused = await here.api.get("/api/global/v2/_catalog");
      expect(Number(refused.headers.get("Retry-After"))).toBe(heeded);
      here.sample.faults.clear();
      here.sample.requests.clear();
      vi.advanceTimersByTime((heeded - 1) * 1000);
      expect((await known(TAGS)).age).toBe(3600 + heeded - 1);
      expect(asked()).toBe(0);
      // A second of it is random, so that replicas do not return together.
      vi.advanceTimersByTime(2_000);
      await expectFresh(TAGS);
      expect(asked()).toBeGreaterThan(0);
    },
  );

  it("is asked for all again after the first answer, without a restart, and the log says once when it began and ended", async () => {
    await throttledAfterAnHour(60);
    const { requestId: _, ...failure } = await problemIn(await here.api.get(UNKNOWN));
    expect(failure).toMatchObject({ status: 429, reason: "throttled" });
    expect((await known(TAGS)).age).toBe(3600);
    here.sample.faults.clear();
    expect((await here.api.get(UNKNOWN)).status).toBe(200);
    await expectFresh(TAGS);
    await expectFresh(MANIFEST);
    expect(paceLines().map(({ msg, level }) => [level, msg])).toEqual([
      [40, expect.stringContaining("it is asked one thing at a time")],
      [30, expect.stringContaining("no longer limits")],
    ]);
  });

  it("leaves the other region alone", async () => {
    await throttledAfterAnHour(60);
    await here.api.get(UNKNOWN);
    const china = await Promise.all(
      range(25).map((number) => here.api.get(`/api/china/v2/azure-cli/manifests/2.${60 + number}.0`)),
    );
    expect(china.map(({ status }) => status)).toEqual(range(25).map(() => 200));
    expect((await here.api.get(UNKNOWN)).status).toBe(429);
  });

  it("is not asked again in the background for what visitors see meanwhile", async () => {
    const before = (await known(TAGS)).text;
    await known(MANIFEST);
    vi.advanceTimersByTime(5 * MINUTE);
    throttle(60);
    here.sample.requests.clear();
    expect(await known(TAGS)).toEqual({ status: 200, age: 300, text: before });
    await expect.poll(() => paceLines().length).toBe(1);
    expect(asked()).toBe(1);
    for (const _ of range(50)) await Promise.all([known(TAGS), known(MANIFEST)]);
    expect(asked()).toBe(1);
    // Nobody waited, so nobody is told that an old answer replaced another.
    expect(here.api.lines).toHaveLength(1);
    here.sample.faults.clear();
    vi.advanceTimersByTime(61_000);
    await expectFresh(TAGS);
    await expect.poll(() => paceLines().length).toBe(2);
  });
});

describe("an outage", () => {
  it("is no throttling: every request is tried as often as before", async () => {
    here.sample.faults.add({ kind: "unavailable-html", region: "global" });
    for (const number of range(5)) await here.api.get(`/api/global/v2/a/b${number}/tags/list`);
    expect(asked()).toBe(15);
    expect(paceLines()).toEqual([]);
  });
});
