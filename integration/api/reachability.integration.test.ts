import dns from "node:dns";
import { createServer } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, test, vi } from "vitest";
import { type ReachabilityView, reachabilityViewSchema } from "@/lib/contract/region/reachability";
import { REGIONS } from "@/lib/mar/region";
import type { FaultKind } from "@/lib/sample/faults/fault-rule";
import { type Sample, startSample } from "@/lib/sample/server";
import { type Api, freshApi } from "./api";
import { problemIn } from "./problem";
import { startSelfSigned } from "./self-signed";

let sample: Sample;
let api: Api;

beforeAll(async () => {
  sample = await startSample();
});
beforeEach(async () => {
  api = await freshApi(sample);
  sample.requests.clear();
});
afterEach(() => sample.faults.clear());
afterAll(async () => {
  vi.unstubAllEnvs();
  await sample.close();
});

const PATH = "/api/reachability";
const IMPATIENT = { attemptMilliseconds: 1_500 };

async function reachability(): Promise<ReachabilityView> {
  const response = await api.get(PATH);
  expect(response.status).toBe(200);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(response.headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
  return reachabilityViewSchema.parse(await response.json());
}

/** Returns the API with the global region at another address than the sample's. */
async function askingAt(url: string, limits = {}): Promise<void> {
  api = await freshApi({ ...sample, global: { url, dataHost: "127.0.0.1:1" } }, limits);
}

describe("GET /api/reachability", () => {
  it("pings both regions and reports the outcome", async () => {
    const { global, china } = await reachability();
    for (const view of [global, china]) {
      expect(view).toMatchObject({ reachable: true, requests: 1, errorRate: 0, throttled: false, otherAddress: true });
      expect(view.timeToFirstByte).toBeGreaterThan(0);
      expect(view.lastSuccess).toBe(view.lastAsked);
      expect(view.upstreamIds?.[0]).toMatch(/^x-ms-correlation-request-id: [0-9a-f-]{36}$/);
      expect(view.failure).toBeUndefined();
    }
    expect(sample.requests.count(({ path }) => path === "/v2/")).toBe(2);
  });

  it("pings each region once for simultaneous callers", async () => {
    await Promise.all(Array.from({ length: 10 }, reachability));
    expect(sample.requests.count()).toBe(2);
  });

  it("pings each region anew, once, for all later callers", async () => {
    await reachability();
    await Promise.all([reachability(), reachability()]);
    for (const region of REGIONS) expect(sample.requests.count((each) => each.region === region)).toBe(2);
  });

  it("returns no ping from before the question, in either region", async () => {
    for (const { global, china } of [await reachability(), await reachability()]) {
      expect([global.reachable, china.reachable]).toEqual([true, true]);
    }
    sample.faults.add({ kind: "reset", endpoint: "ping", region: "china" });
    const { global, china } = await reachability();
    expect([global.reachable, china.failure]).toEqual([true, "unreachable"]);
    sample.faults.clear();
    expect((await reachability()).china).toMatchObject({ reachable: true });
  });

  it("does not take another question's answer for its own", async () => {
    await api.get("/api/global/v2/sample/one-tag/manifests/of-no-release");
    sample.faults.add({ kind: "reset", endpoint: "ping", region: "global" });
    expect((await reachability()).global).toMatchObject({ reachable: false, failure: "unreachable" });
  });

  it("does not use a ping that was already in flight", async () => {
    api = await freshApi(sample, { attemptMilliseconds: 3_000 });
    sample.faults.add({ kind: "hang", endpoint: "ping", region: "china", times: 1 });
    const before = reachability();
    await vi.waitFor(() => expect(sample.requests.count(({ region }) => region === "china")).toBe(1));
    expect((await reachability()).china).toMatchObject({ reachable: true });
    expect((await before).china).toMatchObject({ requests: 2, errorRate: 0.5 });
  });

  it("pings after a failed question: one slow manifest is not an outage", async () => {
    api = await freshApi(sample, IMPATIENT);
    sample.faults.add({ kind: "hang", endpoint: "manifests" });
    expect((await api.get("/api/global/v2/sample/one-tag/manifests/1.0")).status).toBe(504);
    expect((await reachability()).global).toMatchObject({ reachable: true, requests: 3, errorRate: 2 / 3 });
  });

  it("counts every attempt, including those that a retry made good", async () => {
    sample.faults.add({ kind: "unavailable-html", endpoint: "manifests", times: 2 });
    expect((await api.get("/api/global/v2/sample/one-tag/manifests/1.0")).status).toBe(200);
    // The manifest's three attempts, and the ping.
    expect((await reachability()).global).toMatchObject({ reachable: true, requests: 4, errorRate: 1 / 2 });
  });

  it("does not blame the registry endpoint for its data endpoint", async () => {
    const { headers } = await api.get("/api/global/v2/sample/one-tag/manifests/1.0");
    sample.faults.add({ kind: "reset", endpoint: "data" });
    await api.get(`/api/global/configs/sample/one-tag?manifest=${headers.get("Docker-Content-Digest")}`);
    expect((await reachability()).global).toMatchObject({ reachable: true, errorRate: 0 });
  });

  it("is read-only", async () => {
    const refused = await problemIn(await api.get(PATH, { method: "POST" }));
    expect([refused.status, refused.code]).toEqual([405, "UNSUPPORTED"]);
    expect(sample.requests.count()).toBe(0);
  });
});

describe("a registry endpoint that misbehaves", () => {
  const CASES: readonly (readonly [FaultKind, Partial<ReachabilityView["global"]>])[] = [
    ["throttle", { reachable: true, failure: "throttled", throttled: true }],
    ["throttle-retry-after", { reachable: true, failure: "throttled", throttled: true }],
    ["forbidden", { reachable: false, failure: "refused" }],
    ["unavailable-html", { reachable: false, failure: "unavailable" }],
    ["hang", { reachable: false, failure: "timeout", trouble: "answer-timeout" }],
    ["reset", { reachable: false, failure: "unreachable", trouble: "connection-reset" }],
    ["cut", { reachable: false, failure: "unreachable", trouble: "connection-reset" }],
    ["foreign-redirect", { reachable: false, failure: "foreign-redirect", trouble: "led-elsewhere" }],
    ["not-json", { reachable: false, failure: "malformed", trouble: "web-page" }],
    ["missing", { reachable: false, failure: "malformed" }],
    ["huge", { reachable: true, failure: "too-large" }],
  ];

  test.each(CASES)("by %s is told from a healthy one", async (kind, expected) => {
    if (kind === "hang") api = await freshApi(sample, IMPATIENT);
    sample.faults.add({ kind, endpoint: "ping", region: "global", retryAfter: 60 });
    const { global, china } = await reachability();
    expect(global).toMatchObject({ ...expected, errorRate: 1 });
    expect(global.lastSuccess).toBeUndefined();
    if (!expected.trouble) expect(global.trouble).toBeUndefined();
    expect(china).toMatchObject({ reachable: true, errorRate: 0 });
  });

  it("is not reported as working before it is", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      sample.faults.add({ kind: "not-json", endpoint: "ping" });
      expect((await reachability()).global.reachable).toBe(false);
      vi.advanceTimersByTime(60_000);
      expect((await reachability()).global.reachable).toBe(false);
      sample.faults.clear();
      vi.advanceTimersByTime(60_000);
      expect((await reachability()).global).toMatchObject({ reachable: true, requests: 3, errorRate: 2 / 3 });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("an address", () => {
  test.each([
    ["ENOTFOUND", "name-not-resolved"],
    ["EAI_AGAIN", "resolver-failed"],
  ])("that the resolver answers with %s is reported as unresolved", async (code, trouble) => {
    const lookup = vi.spyOn(dns, "lookup").mockImplementation(((host: string, _options: unknown, done: unknown) => {
      if (typeof done === "function") done(Object.assign(new Error(`getaddrinfo ${code} ${host}`), { code }));
    }) as typeof dns.lookup);
    onTestFinished(() => lookup.mockRestore());
    await askingAt("https://registry.invalid");
    const { global, china } = await reachability();
    expect(lookup).toHaveBeenCalled();
    expect(global).toMatchObject({ reachable: false, failure: "unresolved", trouble });
    expect(china.reachable).toBe(true);
    expect(JSON.stringify(api.lines)).toContain(code);
  });

  it("where nobody listens is reported as refusing", async () => {
    await askingAt("http://127.0.0.1:1");
    expect((await reachability()).global).toMatchObject({ failure: "unreachable", trouble: "connection-refused" });
  });

  it("with an untrusted certificate is reported as such", async () => {
    const { url, close } = await startSelfSigned();
    onTestFinished(close);
    await askingAt(url);
    expect((await reachability()).global).toMatchObject({ failure: "unreachable", trouble: "certificate" });
  });

  it("that speaks no TLS is reported as such", async () => {
    await askingAt(sample.global.url.replace("http:", "https:"));
    expect((await reachability()).global).toMatchObject({ failure: "unreachable", trouble: "tls" });
  });

  it("that accepts the connection and stays silent is reported as hanging", async () => {
    const sockets = new Set<{ destroy: () => void }>();
    const server = createServer((socket) => void sockets.add(socket));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    const bound = server.address();
    if (bound === null || typeof bound === "string") throw new Error("the server has no port");
    await askingAt(`http://127.0.0.1:${bound.port}`, IMPATIENT);
    expect((await reachability()).global).toMatchObject({ failure: "timeout", trouble: "answer-timeout" });
  });
});
