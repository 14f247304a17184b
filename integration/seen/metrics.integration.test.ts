import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Sample, startSample } from "@/lib/sample/server";
import { type Api, freshApi } from "../api/api";
import { growth, readScrape, type Scrape, sumOf } from "./scrape";

let sample: Sample;
let api: Api;

beforeAll(async () => {
  sample = await startSample();
});
beforeEach(async () => {
  vi.stubEnv("DATABASE_URL", "memory:");
  vi.stubEnv("MAR_PORTAL", "off");
  api = await freshApi(sample);
});
afterEach(() => {
  sample.faults.clear();
  vi.unstubAllEnvs();
});
afterAll(() => sample.close());

async function scrape(): Promise<Scrape> {
  const response = await api.get("/api/metrics");
  expect([response.status, response.headers.get("Content-Type"), response.headers.get("Cache-Control")]).toEqual([
    200,
    "text/plain; version=0.0.4; charset=utf-8",
    "no-store",
  ]);
  return readScrape(await response.text());
}

/** Returns what the server told before some requests, and after them. */
async function around(...targets: readonly string[]): Promise<[Scrape, Scrape]> {
  const before = await scrape();
  for (const target of targets) await (await api.get(target)).text();
  return [before, await scrape()];
}

const TAGS = "/api/global/v2/dotnet/aspnet/tags/list?n=1";
const MANIFEST = "/api/global/v2/dotnet/aspnet/manifests/10.0";

describe("requests to a region", () => {
  it("are counted by region, operation, host, outcome and status, and readings by where they come from", async () => {
    const [before, after] = await around(TAGS, MANIFEST, MANIFEST);
    expect(growth(before, after, "mar_discovery_upstream_requests_total")).toEqual({
      "global tags registry success 200": 1,
      "global manifest registry success 200": 1,
    });
    expect(growth(before, after, "mar_discovery_upstream_seconds_count")).toEqual({
      "global tags": 1,
      "global manifest": 1,
    });
    expect(growth(before, after, "mar_discovery_upstream_seconds_sum")).toEqual({
      "global tags": expect.any(Number),
      "global manifest": expect.any(Number),
    });
    expect(growth(before, after, "mar_discovery_readings_total")).toMatchObject({
      "global tags registry": 1,
      "global tag registry": 1,
      "global tag memory": 1,
      "global manifest memory": 2,
    });
    expect(growth(before, after, "mar_discovery_upstream_retries_total")).toEqual({});
  });

  it("of blobs count as one with their redirect", async () => {
    const [before, after] = await around("/api/china/images/dotnet/runtime?reference=10.0");
    const grown = growth(before, after, "mar_discovery_upstream_requests_total");
    expect(grown["china blob data success 200"]).toBeGreaterThan(0);
    expect(Object.keys(grown).filter((key) => !key.endsWith("success 200"))).toEqual([]);
    expect(growth(before, after, "mar_discovery_readings_total")["china content registry"]).toBe(
      grown["china blob data success 200"],
    );
  });

  it("that fail are counted with each attempt, by why and status", async () => {
    sample.faults.add({ region: "global", endpoint: "tags", kind: "unavailable-html" });
    const [before, after] = await around(TAGS);
    expect(growth(before, after, "mar_discovery_upstream_requests_total")).toEqual({
      "global tags registry unavailable 503": 3,
    });
    expect(growth(before, after, "mar_discovery_upstream_retries_total")).toEqual({ "global tags": 2 });
    expect(growth(before, after, "mar_discovery_readings_total")).toEqual({});
  });

  it("without an answer have no status, and make the region unreachable", async () => {
    sample.faults.add({ region: "china", endpoint: "tags", kind: "reset" });
    const [before, after] = await around("/api/china/v2/dotnet/aspnet/tags/list");
    expect(growth(before, after, "mar_discovery_upstream_requests_total")).toEqual({
      "china tags registry unreachable none": 3,
    });
    expect(growth(before, after, "mar_discovery_region_state")).toEqual({
      "china unreachable": 1,
      "china unknown": -1,
    });
  });

  it("of what does not exist are answers", async () => {
    const [before, after] = await around("/api/global/v2/no/such/tags/list");
    expect(growth(before, after, "mar_discovery_upstream_requests_total")).toEqual({
      // The registry leads such a question to a data host, as MAR does.
      "global tags data unknown-repository 404": 1,
    });
  });
});

it("tells how long, and how often, a region limits requests, and what was not sent", async () => {
  sample.faults.add({ region: "global", endpoint: "tags", kind: "throttle-retry-after", retryAfter: 30 });
  const before = await scrape();
  await api.get(TAGS);
  await Promise.all(Array.from({ length: 6 }, (_, at) => api.get(`/api/global/v2/a/b${at}/tags/list`)));
  const after = await scrape();
  const of = { region: "global", host: "registry" };
  expect(sumOf(before, "mar_discovery_throttled", of)).toBe(0);
  expect(sumOf(after, "mar_discovery_throttled", of)).toBe(1);
  expect(growth(before, after, "mar_discovery_throttlings_total")).toEqual({ "global registry": 1 });
  const sent =
    growth(before, after, "mar_discovery_upstream_requests_total")["global tags registry throttled 429"] ?? 0;
  expect(sent).toBeGreaterThan(0);
  expect(growth(before, after, "mar_discovery_withheld_requests_total")).toEqual({ "global registry": 7 - sent });
  expect(Object.keys(growth(before, after, "mar_discovery_throttled_seconds_total"))).toEqual(["global registry"]);
});

it("tells what the store takes, its state and its questions", async () => {
  await (await api.get(MANIFEST)).text();
  const first = await scrape();
  expect(sumOf(first, "mar_discovery_store_rows", { table: "observations" })).toBe(1);
  expect(sumOf(first, "mar_discovery_store_rows", { table: "places" })).toBeGreaterThan(1);
  expect(sumOf(first, "mar_discovery_store_bytes")).toBeGreaterThan(10_000);
  expect(sumOf(first, "mar_discovery_store_state", { database: "memory", state: "ready" })).toBe(1);
  expect(sumOf(first, "mar_discovery_store_state")).toBe(1);
  const [before, after] = await around(TAGS);
  const asked = growth(before, after, "mar_discovery_store_questions_total");
  expect(asked).toEqual({ "list answered": 1 });
  expect(growth(before, after, "mar_discovery_store_seconds_count")).toEqual({ "": 1 });
});

it("names a store that is lost, and how much waits for it", async () => {
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
  api = await freshApi(sample);
  await (await api.get(MANIFEST)).text();
  await vi.waitFor(async () => {
    const now = await scrape();
    expect(sumOf(now, "mar_discovery_store_state", { database: "postgres", state: "lost" })).toBe(1);
    expect(sumOf(now, "mar_discovery_store_waiting_writes")).toBeGreaterThan(0);
  });
});

it("says that nobody reads for the index, and nothing of what it has", async () => {
  const now = await scrape();
  for (const region of ["global", "china"]) {
    expect(sumOf(now, "mar_discovery_index_state", { region, state: "off" })).toBe(1);
    expect(sumOf(now, "mar_discovery_index_state", { region })).toBe(1);
  }
  expect(now.samples.filter(({ name }) => name.startsWith("mar_discovery_index_tags"))).toEqual([]);
});

it("tells the memory by use, and its limits", async () => {
  const [before, after] = await around("/api/global/v2/_catalog");
  expect(growth(before, after, "mar_discovery_memory_bytes").caches).toBeGreaterThan(1_000);
  expect(sumOf(after, "mar_discovery_memory_limit_bytes", { of: "process" })).toBe(16e9);
  expect(sumOf(after, "process_resident_memory_bytes")).toBeGreaterThan(1e7);
  expect(after.kinds.get("nodejs_eventloop_lag_p99_seconds")).toBe("gauge");
});

it("takes no word of a visitor into a label", async () => {
  const [, after] = await around(
    "/api/global/v2/secret-name/tags/list",
    "/api/global/v2/a/secret-name/manifests/secret-tag",
    "/api/secret-region/v2/_catalog",
    "/api/resolve?q=secret-search",
    "/feeds/global/secret-name.atom",
  );
  expect(after.text).not.toContain("secret");
});

it("is for the addresses in METRICS_READERS alone, if there are some", async () => {
  vi.stubEnv("METRICS_READERS", "10.0.0.0/8");
  vi.stubEnv("TRUSTED_PROXIES", "127.0.0.0/8");
  api = await freshApi(sample);
  expect((await api.get("/api/metrics")).status).toBe(404);
});
