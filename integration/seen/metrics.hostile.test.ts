import { expect, it, vi } from "vitest";
import { hostileSite } from "../hostile/hostile-site";
import { hasHead, rawRequest } from "../hostile/raw-request";
import { namedButNotTold } from "./named";
import { growth, readScrape, type Scrape, sumOf } from "./scrape";

// The reader of the index reads the catalog, and no repository of it.
const site = hostileSite({
  RATE_LIMIT: "off",
  TAG_FRESH_SECONDS: "3600",
  LIST_FRESH_SECONDS: "3600",
  INDEX: "on",
  INDEX_NAMES: "no/such/repository",
});
const MANIFEST = "/api/global/v2/dotnet/aspnet/manifests/10.0";
const PAGE = "/dotnet/aspnet:10.0";
const PATIENT = { timeout: 60_000, interval: 100 };

async function scrape(): Promise<Scrape> {
  return readScrape(await (await fetch(`${site.url}/api/metrics`)).text());
}

/** Node's HTTP answers whoever wants the connection to end. */
const CLOSE = "Connection: close\r\n";

/** Sends a request on a connection of its own, and returns the answer: whole, or its head if the connection stays. */
const ask = (path: string, { method = "GET", more = "" } = {}) => {
  const text = `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1:${site.port}\r\n${more}\r\n`;
  return more === CLOSE ? rawRequest(site.port, text) : rawRequest(site.port, text, hasHead);
};

/** Returns the numbers by which answers grew; the scrapes themselves, and what asks whether the server is ready, are left out. */
function answers(before: Scrape, after: Scrape): Record<string, number> {
  const grown = growth(before, after, "mar_discovery_requests_total");
  return Object.fromEntries(Object.entries(grown).filter(([key]) => !key.startsWith("watch ")));
}

/** Makes an address known, so that its answer is kept. */
async function known(path: string): Promise<void> {
  await vi.waitFor(async () => {
    const response = await fetch(`${site.url}${path}`);
    await response.arrayBuffer();
    expect(response.headers.get("Cache-Control")).toMatch(/^public, /);
  }, PATIENT);
}

it("counts each answer once, by what was asked, how it came to be and its status", async () => {
  await known(MANIFEST);
  await known(PAGE);
  const page = await (await fetch(`${site.url}${PAGE}`)).text();
  const script = /"(\/_next\/static\/[^"]+\.js)"/.exec(page)?.[1] ?? "";
  const etag = /\r\nETag: (\S+)/i.exec(await ask(MANIFEST, { more: CLOSE }))?.[1];
  const before = await scrape();
  await ask(MANIFEST);
  await ask(MANIFEST, { more: `If-None-Match: ${etag}\r\n` });
  await ask(PAGE);
  await ask(MANIFEST, { more: CLOSE });
  await ask(PAGE, { method: "HEAD", more: CLOSE });
  await ask(script, { more: CLOSE });
  await ask("/check", { more: CLOSE });
  await ask("/api/global/v2/no/such/tags/list", { more: CLOSE });
  await ask("/dotnet/aspnet", { method: "POST", more: CLOSE });
  await ask("/%00", { more: CLOSE });
  await vi.waitFor(async () => {
    expect(answers(before, await scrape())).toEqual({
      "api manifest early 2xx": 1,
      "api manifest early 3xx": 1,
      "page image early 2xx": 1,
      "api manifest kept 2xx": 1,
      "page image kept 2xx": 1,
      "file asset file 2xx": 1,
      "page check made 2xx": 1,
      "api tagList made 4xx": 1,
      "page repository refused 4xx": 1,
      "page repository made 4xx": 1,
    });
  });
  const after = await scrape();
  expect(growth(before, after, "mar_discovery_request_seconds_count")).toMatchObject({
    "api early": 2,
    "page early": 1,
    "api kept": 1,
    "page kept": 1,
    "file file": 1,
    "page made": 2,
  });
  expect(growth(before, after, "mar_discovery_data_age_seconds_count")).toEqual({ api: 3, page: 2 });
  expect(after.text).not.toContain("aspnet");
});

it("tells a visitor who leaves from one who was answered", async () => {
  await fetch(`${site.control}/_sample/faults`, {
    method: "PUT",
    body: JSON.stringify([{ kind: "hang", repository: "dotnet/left-alone" }]),
  });
  const before = await scrape();
  const leaving = new AbortController();
  const left = fetch(`${site.url}/api/global/v2/dotnet/left-alone/tags/list`, { signal: leaving.signal }).catch(
    () => "left",
  );
  await vi.waitFor(
    async () => expect(sumOf(await scrape(), "mar_discovery_open_connections")).toBeGreaterThan(1),
    PATIENT,
  );
  leaving.abort();
  expect(await left).toBe("left");
  await vi.waitFor(async () => {
    const after = await scrape();
    expect(answers(before, after)).toEqual({ "api tagList made left": 1 });
    expect(growth(before, after, "mar_discovery_upstream_requests_total")).toEqual({
      "global tags registry abandoned none": 1,
    });
  }, PATIENT);
});

it("tells the delay of the event loop, the store in its file and all states", async () => {
  const now = await scrape();
  expect(sumOf(now, "nodejs_eventloop_lag_p99_seconds")).toBeGreaterThan(0);
  expect(sumOf(now, "mar_discovery_store_state")).toBe(1);
  expect(sumOf(now, "mar_discovery_region_state")).toBe(2);
});

it("tells every metric, label and value that the dashboard and the alerts name", async () => {
  expect((await fetch(`${site.url}/api/global/v2/sample/misbehaving/unavailable-html/manifests/bad`)).status).toBe(503);
  await vi.waitFor(async () => expect(namedButNotTold(await scrape())).toEqual([]), PATIENT);
  const without = await scrape();
  const samples = without.samples.filter(({ name }) => name !== "mar_discovery_open_connections");
  expect(namedButNotTold({ ...without, samples })).toEqual(["mar_discovery_open_connections"]);
});
