import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type Health, healthSchema } from "@/lib/contract/health/health";
import { type Sample, startSample } from "@/lib/sample/server";
import { enterPhase } from "@/lib/server/runtime/phase.mjs";
import { type Api, freshApi } from "../api/api";

let sample: Sample;
let api: Api;

beforeAll(async () => {
  sample = await startSample();
});
beforeEach(async () => {
  vi.stubEnv("DATABASE_URL", "memory:");
  api = await freshApi(sample);
});
afterEach(() => {
  enterPhase("serving");
  sample.faults.clear();
  vi.unstubAllEnvs();
});
afterAll(() => sample.close());

async function ask(kind: "live" | "ready"): Promise<[status: number, health: Health]> {
  const response = await api.get(`/api/health/${kind}`);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  return [response.status, healthSchema.parse(await response.json())];
}

it("is ready before a region was asked, and asks none itself", async () => {
  const regions = { global: "unknown", china: "unknown" };
  expect(await ask("ready")).toEqual([200, { status: "ready", store: "ready", regions, index: "off" }]);
  expect(await ask("live")).toEqual([200, { status: "ready", store: "ready", regions, index: "off" }]);
});

it.each(["starting", "ending"] as const)("is not ready while the process is %s, and alive", async (status) => {
  enterPhase(status);
  expect(await ask("ready")).toEqual([503, expect.objectContaining({ status })]);
  expect(await ask("live")).toEqual([200, expect.objectContaining({ status })]);
});

it("names a region that does not answer, and stays ready: what is known is still shown", async () => {
  await api.get("/api/china/v2/_catalog");
  sample.faults.add({ region: "global", kind: "reset" });
  await api.get("/api/global/v2/_catalog");
  const regions = { global: "unreachable", china: "reachable" };
  expect(await ask("ready")).toEqual([200, expect.objectContaining({ status: "degraded", regions })]);
});

it("tells a region that throttles from one that is gone", async () => {
  sample.faults.add({ region: "global", kind: "throttle-retry-after", retryAfter: 30 });
  await api.get("/api/global/v2/_catalog");
  const [status, { regions }] = await ask("ready");
  expect([status, regions.global]).toEqual([200, "limited"]);
});

it("names a store that cannot be used", async () => {
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
  api = await freshApi(sample);
  await api.get("/api/global/v2/_catalog");
  await vi.waitFor(async () => {
    expect(await ask("ready")).toEqual([200, expect.objectContaining({ status: "degraded", store: "lost" })]);
  });
});
