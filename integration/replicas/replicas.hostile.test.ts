import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { LANGUAGE_TAGS } from "@/lib/contract/locale/locale.mjs";
import { sampleControl } from "../../e2e/support/sample-control";
import { endAll } from "../../scripts/process/started.mjs";
import { type RegistryAddresses, startSample } from "../../scripts/sample.mjs";
import { type SharedCache, startSharedCache } from "../hostile/nginx";
import { type PostgresServer, query, startPostgres } from "../store/postgres";
import { type Question, startLoad } from "./load";
import { type Replica, startReplica } from "./replica";

// Two servers on one database, behind one cache. Who leads the index, and who takes over, belongs here too, once there is an index.

const LANES = 16;
const PATIENT = { timeout: 60_000, interval: 100 };
const API = "/api/global/v2/dotnet/aspnet";
/** Tags are fresh for a moment, so that the cache asks anew; lists stay. */
const ENV = { TAG_FRESH_SECONDS: "4", LIST_FRESH_SECONDS: "3600" };

let database: string;
let postgres: PostgresServer;
let registry: RegistryAddresses;
let replicas: [Replica, Replica];
let front: SharedCache;

beforeAll(async () => {
  const [started, sample] = await Promise.all([startPostgres(), startSample()]);
  [postgres, registry] = [started, sample.registry];
  database = await postgres.database();
  const place = { registry, database, env: ENV };
  replicas = await Promise.all([startReplica(place), startReplica(place)]);
  front = await startSharedCache(...replicas.map(({ url }) => url));
});
afterAll(async () => {
  await endAll();
  await front?.close();
  await postgres?.end();
});

const control = () => sampleControl({ control: registry.global.url, url: front.url });
const open = async (path: string, headers: Record<string, string> = {}, site = front.url) => {
  const response = await fetch(`${site}${path}`, { headers, redirect: "manual" });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
/** What the cache did with the requests for a path, oldest first. */
const cacheOf = async (path: string) =>
  (await front.asked()).filter((each) => each.path === path).map((each) => each.cache);
const text = async (url: string) => (await fetch(url)).text();

/** What both are asked, with how the registry itself answers. */
async function questions(): Promise<Question[]> {
  const { url } = registry.global;
  const [tags, manifest] = await Promise.all([
    text(`${url}/v2/dotnet/aspnet/tags/list`),
    text(`${url}/v2/dotnet/aspnet/manifests/10.0`),
  ]);
  const names: string[] = JSON.parse(tags).tags;
  return [
    { path: `${API}/manifests/10.0`, isRight: (status, body) => status === 200 && body === manifest },
    {
      path: `${API}/tags/list`,
      isRight: (status, body) => status === 200 && JSON.parse(body).tags.length === names.length,
    },
    {
      path: "/dotnet/aspnet:10.0",
      isRight: (status, body) =>
        status === 200 && body.endsWith("</html>") && body.includes("docker pull mcr.microsoft.com/dotnet/aspnet:10.0"),
    },
    {
      path: "/zh-cn/dotnet/aspnet:10.0?region=china",
      isRight: (status, body) =>
        status === 200 && body.endsWith("</html>") && body.includes("docker pull mcr.azure.cn/dotnet/aspnet:10.0"),
    },
  ];
}

describe("a cache in front of two replicas", () => {
  it("has known pages, lists and manifests itself, whichever of the two it asked", async () => {
    const { headers } = await open(`${API}/manifests/10.0`);
    const paths = [
      "/",
      "/?browse=all",
      "/?q=dotnet",
      "/dotnet/aspnet",
      "/dotnet/aspnet:10.0",
      "/zh-cn/dotnet/aspnet:10.0",
      "/api/global/v2/_catalog",
      `${API}/tags/list`,
      `${API}/manifests/10.0`,
      `${API}/manifests/${headers.get("Docker-Content-Digest")}`,
      `${API}/referrers/${headers.get("Docker-Content-Digest")}`,
    ];
    for (const path of paths) {
      await vi.waitFor(async () => {
        expect((await open(path)).status, path).toBe(200);
        expect(await cacheOf(path), path).toContain("HIT");
      }, PATIENT);
    }
  });

  it("asks either of them whether what it has is still so, and gets 304", async () => {
    const path = `${API}/manifests/10.0`;
    const before = (await open(path)).text;
    const validators = await Promise.all(
      replicas.map(async ({ url }) => (await open(path, {}, url)).headers.get("ETag")),
    );
    expect(new Set(validators).size).toBe(1);
    const revalidated = async () => {
      expect((await open(path)).text).toBe(before);
      const asked = (await front.asked()).filter((each) => each.path === path && each.cache === "REVALIDATED");
      return new Set(asked.map(({ upstream }) => upstream)).size;
    };
    await expect.poll(revalidated, PATIENT).toBe(2);
  });

  it("keeps no failure", async () => {
    const paths = [
      [`${API}/manifests/no-such-tag`, 404],
      ["/dotnet/aspnet:no-such-tag", 404],
      ["/dotnet/no-such-repository", 404],
      ["/api/nowhere", 404],
      [`${API}/manifests/!`, 400],
    ] as const;
    for (const [path, status] of paths) {
      for (let times = 0; times < 3; times += 1) expect((await open(path)).status, path).toBe(status);
      // The log follows the answers.
      await expect.poll(() => cacheOf(path), PATIENT).toEqual(["MISS", "MISS", "MISS"]);
    }
    const unread = "/api/china/v2/mssql/server/tags/list";
    await control().setFaults([{ kind: "reset", region: "china" }]);
    for (let times = 0; times < 2; times += 1) expect((await open(unread)).status).toBe(503);
    await control().clearFaults();
    await expect.poll(async () => (await open(unread)).status, PATIENT).toBe(200);
    expect((await cacheOf(unread)).filter((cache) => cache === "HIT")).toEqual([]);
  });

  it("never mixes languages and regions", async () => {
    const pages = [
      ["/dotnet/runtime:10.0", "en", "mcr.microsoft.com"],
      ["/zh-cn/dotnet/runtime:10.0", "zh-cn", "mcr.microsoft.com"],
      ["/dotnet/runtime:10.0?region=china", "en", "mcr.azure.cn"],
      ["/zh-cn/dotnet/runtime:10.0?region=china", "zh-cn", "mcr.azure.cn"],
    ] as const;
    const visit = async (at: number) => {
      const [path, locale, host] = pages[at % pages.length] ?? pages[0];
      const page = await open(path, { "Accept-Language": at % 3 === 0 ? "zh-CN" : "en" });
      expect(page.text).toContain(`<html lang="${LANGUAGE_TAGS[locale]}"`);
      expect(page.text).toContain(`docker pull ${host}/dotnet/runtime:10.0`);
      const home = await open("/", { "Accept-Language": at % 2 === 0 ? "zh-CN" : "en" });
      expect([home.status, home.headers.get("Location")]).toEqual(at % 2 === 0 ? [307, "/zh-cn"] : [200, null]);
    };
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(Array.from({ length: 8 }, (_, at) => visit(round + at)));
    }
    for (const [path] of pages) {
      await vi.waitFor(async () => {
        await open(path);
        expect(await cacheOf(path), path).toContain("HIT");
      }, PATIENT);
    }
  });
});

describe("two replicas", () => {
  it("share the load", async () => {
    const load = startLoad(front.url, await questions(), LANES);
    await expect.poll(() => load.told().length, PATIENT).toBeGreaterThan(200);
    const told = await load.end();
    expect(told.filter(({ outcome }) => outcome !== "right")).toEqual([]);
    const asked = (await front.asked()).filter(({ path }) => path.includes("visit="));
    for (const { host } of replicas) {
      expect(asked.filter(({ upstream }) => upstream === host).length).toBeGreaterThan(0.4 * asked.length);
    }
  });

  it("go on without their database, say so, and take it up again", async () => {
    const [first] = replicas;
    const health = async () => JSON.parse((await open("/api/health/ready", {}, first.url)).text);
    const name = new URL(database).pathname.slice(1);
    const load = startLoad(front.url, await questions(), LANES);
    const elsewhere = await postgres.database();
    await query(elsewhere, `alter database ${name} allow_connections false`);
    await query(elsewhere, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    await expect.poll(health, PATIENT).toMatchObject({ status: "degraded", store: "lost" });
    expect((await open("/endpoints", {}, first.url)).text).toContain("cannot use its database");
    const lost = load.told().length;
    await expect.poll(() => load.told().length, PATIENT).toBeGreaterThan(lost + 100);
    await query(elsewhere, `alter database ${name} allow_connections true`);
    await expect.poll(health, PATIENT).toMatchObject({ status: "ready", store: "ready" });
    expect((await load.end()).filter(({ outcome }) => outcome !== "right")).toEqual([]);
    expect(first.lines.some((line) => line.includes("the store cannot be used"))).toBe(true);
    expect(first.lines.some((line) => line.includes("the store is in use again"))).toBe(true);
  });

  it("lose nothing but what is in flight when one is killed under load, and what it had read", async () => {
    const [first, second] = replicas;
    const read = "/api/global/v2/dotnet/monitor/tags/list";
    const before = (await open(read, {}, first.url)).text;
    const load = startLoad(front.url, await questions(), LANES);
    await expect.poll(() => load.told().length, PATIENT).toBeGreaterThan(100);
    const killedAt = performance.now();
    first.kill();
    await expect.poll(() => load.told().filter(({ began }) => began > killedAt).length, PATIENT).toBeGreaterThan(200);
    const told = await load.end();
    expect(told.filter(({ outcome }) => outcome === "wrong")).toEqual([]);
    const failed = told.filter(({ outcome }) => outcome === "failed");
    expect(failed.filter(({ began }) => began > killedAt)).toEqual([]);
    expect(failed.length).toBeLessThanOrEqual(LANES);
    // With the registry gone too, the other has it from their database.
    await control().setFaults([{ kind: "reset" }]);
    expect(await open(read, {}, second.url)).toMatchObject({ status: 200, text: before });
    await control().clearFaults();
  });

  it("share the load again once another is in the place of the killed one", async () => {
    const [first] = replicas;
    await startReplica({ registry, database, env: ENV, port: Number(new URL(first.url).port) });
    const seen = (await front.asked()).length;
    const isAsked = async () => {
      await open(`${API}/tags/list?again=${Math.random()}`);
      return (await front.asked())
        .slice(seen)
        .some(({ upstream, status }) => upstream === first.host && status === 200);
    };
    await expect.poll(isAsked, PATIENT).toBe(true);
  });
});
