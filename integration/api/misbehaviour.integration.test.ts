import { describe, expect, it, test, vi } from "vitest";
import { type FaultEndpoint, type FaultKind, faultKindSchema } from "@/lib/sample/faults/fault-rule";
import { sha256 } from "../real-registry/push";
import { problemIn } from "./problem";
import { sampleApi } from "./sample-api";

const here = sampleApi();

/** For requests that are never answered. */
const IMPATIENT = { attemptMilliseconds: 1_000 };

const FAILURES: Partial<Record<FaultKind, readonly [status: number, code: string, reason: string]>> = {
  throttle: [429, "TOOMANYREQUESTS", "throttled"],
  "throttle-retry-after": [429, "TOOMANYREQUESTS", "throttled"],
  "throttle-retry-date": [429, "TOOMANYREQUESTS", "throttled"],
  forbidden: [503, "UPSTREAM_UNAVAILABLE", "refused"],
  "unavailable-html": [503, "UPSTREAM_UNAVAILABLE", "unavailable"],
  reset: [503, "UPSTREAM_UNAVAILABLE", "unreachable"],
  cut: [503, "UPSTREAM_UNAVAILABLE", "unreachable"],
  hang: [504, "UPSTREAM_TIMEOUT", "timeout"],
  "foreign-redirect": [502, "UPSTREAM_INVALID", "foreign-redirect"],
  "not-json": [502, "UPSTREAM_INVALID", "malformed"],
};
const OF_LISTS: typeof FAILURES = {
  "foreign-link": [502, "UPSTREAM_INVALID", "foreign-link"],
  "looping-link": [502, "UPSTREAM_INVALID", "endless-pages"],
};
const OF_MANIFESTS: typeof FAILURES = {
  "wrong-digest": [502, "UPSTREAM_INVALID", "digest-mismatch"],
  huge: [502, "UPSTREAM_INVALID", "too-large"],
};

const PATHS: readonly (readonly [FaultEndpoint, string, typeof FAILURES])[] = [
  ["catalog", "/api/global/v2/_catalog", { ...FAILURES, ...OF_LISTS }],
  ["tags", "/api/global/v2/sample/one-tag/tags/list", { ...FAILURES, ...OF_LISTS, huge: OF_MANIFESTS.huge }],
  ["manifests", "/api/global/v2/sample/one-tag/manifests/1.0", { ...FAILURES, ...OF_MANIFESTS }],
];

/** A list's time limit suits a page with thousands of names, and is too long for a test. */
const isTooLong = (endpoint: FaultEndpoint, kind: string) => kind === "hang" && endpoint !== "manifests";

const CASES = PATHS.flatMap(([endpoint, path, failures]) =>
  Object.entries(failures)
    .filter(([kind]) => !isTooLong(endpoint, kind))
    .map(([kind, failure]) => [endpoint, kind, failure, path] as const),
);

describe("a registry that misbehaves", () => {
  test.each(CASES)("%s: %s is answered with %j and leaves no trace", async (endpoint, kind, failure, path) => {
    const honest = await (await here.api.get(path)).text();
    await here.renew(kind === "hang" ? IMPATIENT : {});
    here.sample.faults.add({ kind: faultKindSchema.parse(kind), endpoint, region: "global", retryAfter: 60 });
    const response = await here.api.get(path);
    const retryAfter = Number(response.headers.get("Retry-After"));
    const { status, code, reason, message, requestId } = await problemIn(response);
    expect([status, code, reason]).toEqual(failure);
    expect(message).not.toMatch(/sig=|<html|127\.0\.0\.1/i);
    if (kind.startsWith("throttle-retry")) expect([59, 60]).toContain(retryAfter);
    const answered = here.api.lines.filter((line) => "path" in line);
    expect(answered.filter((line) => line.requestId === requestId)).toEqual([
      expect.objectContaining({ code, reason, msg: message }),
    ]);
    expect(JSON.stringify(here.api.lines)).not.toContain("sig=");

    here.sample.faults.clear();
    const after = await here.api.get(path);
    expect([after.status, await after.text()]).toEqual([200, honest]);
  });
});

describe("temporary trouble", () => {
  test.each([
    ["throttle", 2],
    ["forbidden", 2],
    ["unavailable-html", 2],
    ["reset", 2],
    ["cut", 1],
    ["hang", 1],
  ] as const)("%s, %d times, is not noticed", async (kind, times) => {
    await here.renew(kind === "hang" ? IMPATIENT : {});
    here.sample.faults.add({ kind, endpoint: "manifests", repository: "sample/one-tag", times });
    const response = await here.api.get("/api/global/v2/sample/one-tag/manifests/1.0");
    expect(response.status).toBe(200);
    expect(sha256(Buffer.from(await response.arrayBuffer()))).toBe(response.headers.get("Docker-Content-Digest"));
    expect(here.sample.requests.count()).toBe(times + 1);
  });
});

describe("trouble of one", () => {
  it("fails all simultaneous callers with one attempt's requests, each with its own id", async () => {
    here.sample.faults.add({ kind: "not-json", endpoint: "manifests" });
    const path = "/api/global/v2/sample/one-tag/manifests/1.0";
    const problems = await Promise.all(Array.from({ length: 20 }, async () => problemIn(await here.api.get(path))));
    expect(new Set(problems.map(({ requestId }) => requestId)).size).toBe(20);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["UPSTREAM_INVALID"]));
    expect(here.sample.requests.count()).toBe(1);
  });

  it("region does not affect the other", async () => {
    here.sample.faults.add({ kind: "unavailable-html", region: "china" });
    const path = "v2/sample/one-tag/tags/list";
    expect((await here.api.get(`/api/global/${path}`)).status).toBe(200);
    expect((await here.api.get(`/api/china/${path}`)).status).toBe(503);
  });

  it("answer does not spoil what is already known", async () => {
    const path = "/api/global/v2/sample/one-tag/manifests/1.0";
    const digest = (await here.api.get(path)).headers.get("Docker-Content-Digest");
    here.sample.faults.add({ kind: "wrong-digest", endpoint: "manifests" });
    expect((await here.api.get(path)).headers.get("Docker-Content-Digest")).toBe(digest);
    expect((await here.api.get(`/api/global/v2/sample/one-tag/manifests/${digest}`)).status).toBe(200);
  });
});

describe("an outage", () => {
  it("is bridged by older answers with their age, however long it lasts; what nobody has read fails", async () => {
    const path = "/api/global/v2/sample/one-tag/tags/list";
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      const known = await (await here.api.get(path)).text();
      here.sample.faults.add({ kind: "unavailable-html", endpoint: "tags" });
      vi.advanceTimersByTime(3_600_000);
      const old = await here.api.get(path);
      expect([old.status, await old.text(), old.headers.get("X-Data-Age")]).toEqual([200, known, "3600"]);
      vi.advanceTimersByTime(30 * 24 * 3_600_000);
      const older = await here.api.get(path);
      expect([older.status, await older.text(), older.headers.get("X-Data-Age")]).toEqual([200, known, "2595600"]);
      const unread = await here.api.get("/api/global/v2/dotnet/aspnet/tags/list");
      expect(await problemIn(unread)).toMatchObject({ status: 503, code: "UPSTREAM_UNAVAILABLE" });
    } finally {
      vi.useRealTimers();
    }
  });
});
