import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type Sample, startSample } from "@/lib/sample/server";
import { type Api, freshApi } from "../api/api";

const folder = mkdtempSync(join(tmpdir(), "mar-discovery-restart-"));
const ASPNET = "/api/global/v2/dotnet/aspnet";
const REFERENCES = "/api/global/images/dotnet/aspnet?reference=10.0&reference=8.0";
let sample: Sample;
let files = 0;

beforeAll(async () => {
  sample = await startSample();
});
beforeEach(() => {
  sample.faults.clear();
  files += 1;
  vi.stubEnv("DATABASE_URL", join(folder, `${files}.sqlite`));
  vi.stubEnv("TAG_FRESH_SECONDS", "1");
  vi.stubEnv("LIST_FRESH_SECONDS", "1");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await sample.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Lines come as soon as they are known, in any order. */
const withoutAge = (text: string) =>
  text
    .replaceAll(/"readAt":"[^"]*"/g, "")
    .split("\n")
    .sort()
    .join("\n");
const textOf = async (api: Api, path: string) => {
  const response = await api.get(path);
  return { status: response.status, age: Number(response.headers.get("X-Data-Age")), text: await response.text() };
};

/** Ends the process's store, as the end of the process does, and starts anew on the same file. */
async function restart(limits = {}): Promise<Api> {
  await (await store()).close();
  return freshApi(sample, limits);
}

/** The store of the API that was made last. */
async function store() {
  return (await import("@/lib/server/process/store")).processStore();
}

const silence = () => sample.faults.add({ kind: "reset", region: "global" });

it("answers all that it was asked before a restart while the registry is down, with its age, and is fresh again once it is back", async () => {
  const first = await freshApi(sample);
  const digest = (await first.get(`${ASPNET}/manifests/10.0`)).headers.get("Docker-Content-Digest");
  const paths = [
    "/api/global/v2/_catalog",
    `${ASPNET}/tags/list`,
    `${ASPNET}/manifests/10.0`,
    `${ASPNET}/manifests/${digest}`,
    `${ASPNET}/referrers/${digest}`,
    REFERENCES,
  ];
  const before = new Map<string, string>();
  for (const path of paths) before.set(path, withoutAge((await textOf(first, path)).text));
  vi.useFakeTimers({ now: Date.now() + 3 * 24 * 60 * 60 * 1000, toFake: ["Date"] });
  try {
    const second = await restart({ backoffCapMilliseconds: 1 });
    silence();
    for (const path of paths) {
      const { status, age, text } = await textOf(second, path);
      expect([path, status, withoutAge(text)]).toEqual([path, 200, before.get(path)]);
      if (path.endsWith("10.0") || path.endsWith("list")) expect(age).toBeGreaterThan(2 * 24 * 60 * 60);
    }
    sample.faults.clear();
    // While it is down, the registry is asked once in each pause: half of the second for which a tag is fresh.
    for (const path of [`${ASPNET}/manifests/10.0`, `${ASPNET}/tags/list`]) {
      const isFresh = async () => expect((await textOf(second, path)).age).toBeLessThan(60);
      await vi.waitFor(isFresh, { timeout: 30_000, interval: 50 });
    }
  } finally {
    vi.useRealTimers();
  }
});

it("requests nothing by digest again after a restart", async () => {
  const first = await freshApi(sample);
  const lines = withoutAge((await textOf(first, REFERENCES)).text);
  const second = await restart();
  sample.requests.clear();
  expect(withoutAge((await textOf(second, REFERENCES)).text)).toBe(lines);
  const byDigest = sample.requests.all().filter(({ path }) => /sha256/.test(path) && !path.includes("/referrers/"));
  expect(byDigest).toEqual([]);
});

it("asks the portal nothing again after a restart, and shows with its age what it said while it is gone", async () => {
  const [about, images] = ["/api/global/about/dotnet/aspnet", `${REFERENCES}&pushed`];
  const first = await freshApi(sample);
  const said = (await textOf(first, about)).text;
  expect(said).toContain('"readme"');
  // Each line comes as soon as it is known.
  const pushed = async (api: Api) =>
    (await textOf(api, images)).text
      .split("\n")
      .filter((line) => /"pushed"/.test(line))
      .sort();
  const dates = await vi.waitFor(
    async () => {
      const lines = await pushed(first);
      expect(lines).toHaveLength(2);
      return lines;
    },
    { timeout: 60_000, interval: 10 },
  );
  const second = await restart();
  sample.requests.clear();
  expect(await textOf(second, about)).toMatchObject({ status: 200, text: said });
  expect(await pushed(second)).toEqual(dates);
  expect(sample.requests.all().filter(({ path }) => path.startsWith("/api/v1/"))).toEqual([]);
  vi.useFakeTimers({ now: Date.now() + 3 * 24 * 60 * 60 * 1000, toFake: ["Date"] });
  try {
    const third = await restart({ backoffCapMilliseconds: 1 });
    silence();
    const { status, age, text } = await textOf(third, about);
    expect([status, text, age > 2 * 24 * 60 * 60]).toEqual([200, said, true]);
  } finally {
    vi.useRealTimers();
  }
});

it("requests a name that nobody has asked for once, however many visitors come at one time", async () => {
  const api = await freshApi(sample);
  sample.requests.clear();
  // No other test reads it: what the one before began may go on in the background.
  const path = "/api/global/v2/dotnet/runtime/tags/list";
  const answers = await Promise.all(Array.from({ length: 500 }, () => api.get(path)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(500);
  expect(sample.requests.count((asked) => asked.path.includes("dotnet/runtime/tags/list"))).toBe(1);
});

it("shows what it has while the registry throttles it, and asks nothing twice for it", async () => {
  const api = await freshApi(sample);
  await api.get(`${ASPNET}/tags/list`);
  const again = await restart();
  vi.useFakeTimers({ now: Date.now() + 60 * 60 * 1000, toFake: ["Date"] });
  try {
    sample.faults.add({ kind: "throttle-retry-after", region: "global", retryAfter: 60 });
    const { status, age } = await textOf(again, `${ASPNET}/tags/list`);
    expect([status, age >= 60 * 60]).toEqual([200, true]);
  } finally {
    vi.useRealTimers();
  }
});

it("goes on without a database that is none, leaves the file alone, and says so in the log", async () => {
  const file = join(folder, "text.sqlite");
  const text = "a text, and no database ".repeat(500);
  writeFileSync(file, text);
  vi.stubEnv("DATABASE_URL", file);
  const api = await freshApi(sample);
  expect((await api.get(`${ASPNET}/manifests/10.0`)).status).toBe(200);
  const { storeStatus } = await import("@/lib/server/process/store");
  expect(storeStatus()).toMatchObject({ state: "lost", problem: { code: "not-a-database" } });
  expect(api.lines.filter(({ code }) => code === "not-a-database")).toHaveLength(1);
  expect(readFileSync(file, "utf8")).toBe(text);
  await (await store()).close();
});
