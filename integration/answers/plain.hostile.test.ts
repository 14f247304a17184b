import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { historySchema } from "@/lib/contract/history/history";
import { imageSummarySchema } from "@/lib/contract/image/image-summary";
import { hostileSite } from "../hostile/hostile-site";
import { type SharedCache, startCacheOfAlike, startSharedCache } from "../hostile/nginx";
import { oddCharacters } from "../hostile/page-text";
import { askedFrom } from "./asked-from";

const site = hostileSite({
  RATE_LIMIT: "off",
  LIST_FRESH_SECONDS: "3600",
  TAG_FRESH_SECONDS: "3600",
  TRUSTED_PROXIES: "127.0.0.1",
});
const run = promisify(execFile);
const PATIENT = { timeout: 60_000, interval: 100 };

let [shared, alike]: (SharedCache | undefined)[] = [];
beforeAll(async () => {
  shared = await startSharedCache(site.url);
  alike = await startCacheOfAlike(site.url);
});
afterAll(() => Promise.all([shared?.close(), alike?.close()]));

/** What the real program prints, as a visitor types it: status, headers in small letters, and body. */
async function curl(path: string, ...more: string[]) {
  const { stdout } = await run("curl", ["-sS", "-i", ...more, `${site.url}${path}`]);
  const [head = "", ...rest] = stdout.split("\r\n\r\n");
  const lines = head.split("\r\n");
  const headers = Object.fromEntries(
    lines.slice(1).map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]),
  );
  return { status: Number(lines[0]?.split(" ")[1]), headers, body: rest.join("\r\n\r\n") };
}
const json = (path: string) => curl(path, "-H", "Accept: application/json");

const DIGEST = /sha256:[0-9a-f]{64}/;
/** Every kind of page, with what its text must say. */
type Said = string | RegExp;
const PAGES: readonly (readonly [path: string, ...says: Said[]])[] = [
  ["/", "MAR Discovery", "mcr.microsoft.com", "mcr.azure.cn", /curl http:\/\/127\.0\.0\.1:\d+\/dotnet\/sdk:10\.0/],
  ["/?browse=all", "acc/attestation-aci", /curl 'http:\/\/[^']+\?browse=all&from=40'/],
  ["/?q=aspnet", "dotnet/aspnet", /^\d+ of [\d,]+ repositories/m],
  ["/dotnet/aspnet", "mcr.microsoft.com/dotnet/aspnet", /^10\.0 +[0-9a-f]{12} +\d+ \w+ \d{4} /m],
  ["/dotnet/aspnet?q=arch:arm64", /arm64/],
  ["/dotnet/aspnet:10.0", "  docker pull mcr.microsoft.com/dotnet/aspnet:10.0", DIGEST, /linux\/arm64/, "Support"],
  ["/dotnet/aspnet:10.0?region=china", "mcr.azure.cn/dotnet/aspnet:10.0"],
  ["/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0", "Layers:", "Environment", DIGEST],
  ["/compare", "Compare two images", "curl "],
  ["/history", /curl|No change|changes/],
  ["/history/dotnet/aspnet", "History of dotnet/aspnet"],
  ["/history/dotnet/aspnet:10.0", "History of dotnet/aspnet:10.0", "first look"],
  ["/endpoints", "mcr.microsoft.com", "*.data.mcr.microsoft.com", "mcr.azure.cn", "firewall/host-list"],
  ["/check", "Check my files", "Your browser reads the file"],
  ["/search?q=aspnet", "Search all tags"],
  ["/search?q=sha256:abc+kind:toaster", "“sha256:abc” is no digest", /kind does not accept/],
  ["/end-of-life", "End of life", /background reader is off/],
  ["/docs", "GET /api/{region}/v2/_catalog", "curl '"],
];

describe("a page by curl", () => {
  it.each(PAGES.map(([path, ...says]) => ({ path, says })))("$path is text", async ({ path, says }) => {
    const { status, headers, body } = await curl(path);
    expect(status, body).toBe(200);
    expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(headers.vary).toMatch(/\bAccept, User-Agent\b/);
    expect(headers["cache-control"]).toBe("private, max-age=0, must-revalidate");
    for (const each of says) {
      if (typeof each === "string") expect(body).toContain(each);
      else expect(body).toMatch(each);
    }
    expect(body).not.toMatch(/<[a-z]+[ >]|\t|undefined|\[object/);
    expect(oddCharacters(body)).toEqual([]);
    expect(body.endsWith("\n")).toBe(true);
  });

  it("is in the language of its address", async () => {
    for (const path of ["/zh-cn", "/zh-cn/dotnet/aspnet", "/zh-cn/dotnet/aspnet:10.0", "/zh-cn/endpoints"]) {
      const { status, body } = await curl(path);
      expect(status, path).toBe(200);
      expect(body, path).toMatch(/\p{Script=Han}{2}/u);
    }
    expect((await curl("/zh-cn/dotnet/aspnet")).body).toContain(`${site.url}/zh-cn/dotnet/aspnet:latest`);
  });

  it("fits 80 columns but for addresses and lists of names", async () => {
    for (const path of ["/", "/dotnet/aspnet:10.0", "/check", "/endpoints", "/not/there:at-all"]) {
      const long = (await curl(path)).body
        .split("\n")
        .filter((line) => line.length > 80 && !/curl |https?:/.test(line));
      expect(long, path).toEqual([]);
    }
  });

  it("comes for other programs of a terminal, and for whoever names its type", async () => {
    const typeFor = async (headers: Record<string, string>) =>
      (await askedFrom(site.url, "/dotnet/aspnet:10.0", { headers })).headers["content-type"];
    expect((await run("wget", ["-qO-", `${site.url}/dotnet/aspnet:10.0`])).stdout).toContain("docker pull");
    expect(await typeFor({ accept: "*/*", "user-agent": "HTTPie/3.2.2" })).toMatch(/^text\/plain/);
    expect(await typeFor({ "user-agent": "Mozilla/5.0 (Linux) PowerShell/7.4.2" })).toMatch(/^text\/plain/);
    expect(await typeFor({ accept: "text/plain", "user-agent": "Mozilla/5.0" })).toMatch(/^text\/plain/);
    for (const agent of [
      "Slackbot-LinkExpanding 1.0",
      "facebookexternalhit/1.1",
      "Googlebot/2.1",
      "python-requests/2",
    ]) {
      expect(await typeFor({ accept: "*/*", "user-agent": agent }), agent).toMatch(/^text\/html/);
    }
    expect((await curl("/dotnet/aspnet:10.0", "-H", "Accept: text/html")).body).toMatch(/^<!DOCTYPE html>/);
  });
});

/** All tags of a repository's page as JSON, whose parts `Link` joins. */
async function allTags(path: string): Promise<string[]> {
  const { headers, body } = await json(path);
  const { name, tags }: { name: string; tags: string[] } = JSON.parse(body);
  expect(name).toBe("dotnet/aspnet");
  const [, next] = /^<([^>]+)>; rel="next"$/.exec(headers.link ?? "") ?? [];
  return next ? [...tags, ...(await allTags(next))] : tags;
}

describe("a page as JSON", () => {
  it("has the form of the API", async () => {
    const catalog = JSON.parse((await json("/")).body);
    expect(catalog).toEqual(await (await fetch(`${site.url}/api/global/v2/_catalog`)).json());
    const list = await json("/dotnet/aspnet");
    expect(list.headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      vary: expect.stringMatching(/\bAccept\b/),
    });
    const api: { tags: string[] } = await (await fetch(`${site.url}/api/global/v2/dotnet/aspnet/tags/list`)).json();
    expect((await allTags("/dotnet/aspnet")).sort()).toEqual(api.tags.sort());
    const image = imageSummarySchema.parse(JSON.parse((await json("/dotnet/aspnet:10.0")).body));
    const line = await (await fetch(`${site.url}/api/global/images/dotnet/aspnet?reference=10.0`)).json();
    expect(image).toEqual(line);
    const history = historySchema.parse(JSON.parse((await json("/history/dotnet/aspnet:10.0")).body));
    expect(history.tags[0]?.observations.at(-1)?.digest).toBe(image.digest);
    const reachability = JSON.parse((await json("/endpoints")).body);
    expect(reachability.global).toMatchObject({
      requests: expect.any(Number),
      hosts: { registry: "mcr.microsoft.com" },
    });
    expect(JSON.parse((await json("/docs")).body)).toMatchObject({ openapi: "3.1.1" });
    const compared = JSON.parse((await json("/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0")).body);
    expect(compared).toMatchObject({
      from: { tag: "9.0" },
      bytes: { download: expect.any(Number) },
      run: { settings: expect.any(Array) },
    });
  });
});

describe("failures and redirects", () => {
  it.each([
    ["/dotnet/no-such-repository", 404, "NAME_UNKNOWN", "Search the catalog"],
    ["/dotnet/aspnet:no-such-tag", 404, "MANIFEST_UNKNOWN", "See the repository"],
    ["/Not/There", 404, "NAME_INVALID", "is not a repository name"],
    ["/dotnet/aspnet?region=mars", 404, "NAME_INVALID", "There is no region"],
    ["/history/dotnet/aspnet?day=x", 400, "NAME_INVALID", "is not a day"],
    ["/compare?from=a&to=b", 404, "NAME_INVALID", "add a tag"],
    ["/%zz", 404, "NAME_INVALID", "is not a repository name"],
    ["/_plain", 404, "NAME_INVALID", "is not a repository name"],
  ])("%s is %i in words and in the form of the API", async (path, status, code, words) => {
    const text = await curl(path);
    expect([text.status, text.headers["cache-control"]], text.body).toEqual([status, "no-store"]);
    expect(text.body).toContain(words);
    expect(text.body).toContain(`${status} ${code}`);
    expect(text.body).toContain(text.headers["x-request-id"]);
    const answer = await json(path);
    const { errors } = JSON.parse(answer.body);
    expect([answer.status, errors[0].code]).toEqual([status, code]);
    expect(errors[0].detail.requestId).toBe(answer.headers["x-request-id"]);
  });

  it("refusals before the framework are JSON too", async () => {
    const { status, body } = await curl("/dotnet/aspnet", "-X", "DELETE", "-H", "Accept: application/json");
    expect([status, JSON.parse(body).errors[0].code]).toEqual([405, "UNSUPPORTED"]);
  });

  it.each([
    ["/mcr.azure.cn/dotnet/aspnet:10.0", "/dotnet/aspnet:10.0?region=china"],
    ["/zh-cn/mcr.microsoft.com/dotnet/aspnet", "/zh-cn/dotnet/aspnet"],
    ["/ZH-CN/dotnet/aspnet?q=a", "/zh-cn/dotnet/aspnet?q=a"],
    ["/history?q=dotnet/aspnet:10.0", "/history/dotnet/aspnet:10.0"],
  ])("%s leads to %s", async (path, to) => {
    const { status, headers, body } = await curl(path);
    expect([status, headers.location, body]).toEqual([307, to, `${site.url}${to}\n`]);
    expect(JSON.parse((await json(path)).body)).toEqual({ location: to });
  });
});

describe("HTTP", () => {
  it("has validators, and heads that agree", async () => {
    const { headers, body } = await curl("/dotnet/aspnet:10.0");
    expect(headers["x-data-age"]).toMatch(/^\d+$/);
    const known = await curl("/dotnet/aspnet:10.0", "-H", `If-None-Match: ${headers.etag}`);
    expect([known.status, known.body]).toEqual([304, ""]);
    const head = await curl("/dotnet/aspnet:10.0", "-I");
    expect([head.status, head.headers["content-length"]]).toEqual([200, String(Buffer.byteLength(body))]);
  });

  it("keeps one form for what is no page", async () => {
    expect((await curl("/icon.svg")).headers["content-type"]).toMatch(/^image\/svg/);
    expect((await curl("/manifest.webmanifest")).headers["content-type"]).toMatch(/^application\/manifest/);
    expect((await curl("/sw.js")).headers["content-type"]).toMatch(/^text\/javascript/);
  });

  it("is never given by a shared cache in place of a page, nor the other way round", async () => {
    const path = "/dotnet/aspnet:10.0";
    const over = (headers: Record<string, string>) => askedFrom(shared?.url ?? "", path, { headers });
    const browser = { accept: "text/html,*/*;q=0.8", "user-agent": "Mozilla/5.0 one" };
    await vi.waitFor(async () => expect((await over(browser)).headers["x-cache"]).toBe("HIT"), PATIENT);
    const other = await over({ ...browser, "user-agent": "Mozilla/5.0 another" });
    expect([other.headers["x-cache"], other.headers["content-type"]]).toEqual(["HIT", "text/html; charset=utf-8"]);
    for (let times = 0; times < 2; times += 1) {
      const text = await over({ accept: "*/*", "user-agent": "curl/8.5.0" });
      expect([text.headers["x-cache"], text.headers["content-type"]]).toEqual(["MISS", "text/plain; charset=utf-8"]);
      const data = await over({ accept: "application/json" });
      expect(data.headers["content-type"]).toBe("application/json; charset=utf-8");
      expect((await over(browser)).headers["x-cache"]).toBe("HIT");
    }
  });

  it("is one page for all browsers where a cache makes them alike, and programs pass it by", async () => {
    const path = "/dotnet/aspnet";
    const over = (headers: Record<string, string>) => askedFrom(alike?.url ?? "", path, { headers });
    const chrome = { accept: "text/html,application/xhtml+xml,*/*;q=0.8", "user-agent": "Mozilla/5.0 Chrome" };
    const firefox = { accept: "text/html, application/xml;q=0.9", "user-agent": "Mozilla/5.0 Firefox" };
    await vi.waitFor(async () => expect((await over(chrome)).headers["x-cache"]).toBe("HIT"), PATIENT);
    const other = await over(firefox);
    expect([other.headers["x-cache"], other.headers["content-type"]]).toEqual(["HIT", "text/html; charset=utf-8"]);
    for (const [accept, type] of [
      ["application/json", "application/json; charset=utf-8"],
      ["*/*", "text/plain; charset=utf-8"],
    ] as const) {
      const { headers } = await over({ accept, "user-agent": "curl/8.5.0" });
      expect([headers["x-cache"], headers["content-type"]]).toEqual(["BYPASS", type]);
    }
    expect((await over(chrome)).headers["x-cache"]).toBe("HIT");
  });
});
