import { describe, expect, it } from "vitest";
import { DIGEST_OF_SOURCE, type Operation, targetOf, type Values } from "@/lib/contract/operation/operation";
import { OPERATIONS } from "@/lib/contract/operation/operations";
import { freePort } from "../../scripts/port.mjs";
import { startService } from "../../scripts/process/service.mjs";
import { webCommand } from "../../scripts/web-command.mjs";
import { hostileSite } from "../hostile/hostile-site";
import { rawRequest } from "../hostile/raw-request";
import { type Answered, addressesIn } from "./addresses-in";

const BASE = "/mar";
const site = hostileSite({ BASE_PATH: BASE, STYLEGUIDE: "on", DATABASE_URL: "memory:", RATE_LIMIT: "off" });

/** Pages of each kind, also those of failures and of what there is not. */
const PAGES = [
  "/",
  "/?browse=all",
  "/?q=aspnet",
  "/?q=qqqqzzzz",
  "/dotnet/aspnet",
  "/dotnet/aspnet?region=china&regions=compared&view=matrix",
  "/dotnet/aspnet?q=noble&about=readme",
  "/dotnet/aspnet:10.0",
  "/dotnet/aspnet:10.0?platform=linux/s390x",
  "/dotnet/aspnet:of-no-release",
  "/dotnet/no-such-repository",
  "/mar/mar",
  "/mar/mar:1.0",
  "/helm/keda:1.16.0",
  "/DotNet/AspNet",
  "/a//b",
  "/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0",
  "/check",
  "/docs",
  "/endpoints?rules=both",
  "/endpoints?mirror=mirror.example/mcr.microsoft.com/dotnet/core/sdk:3.1",
  "/history",
  "/history/dotnet/aspnet",
  "/history/dotnet/aspnet:10.0",
  "/styleguide",
];
/** What programs read besides the API's examples: pages of lists, feeds, pictures, and what browsers look for. */
const FILES = [
  "/api/global/v2/_catalog?n=2",
  "/api/global/v2/dotnet/aspnet/tags/list?n=2",
  "/api/global/history/dotnet/aspnet?n=1",
  "/feeds/global/dotnet/aspnet.json",
  "/feeds/global/dotnet/aspnet.atom?lang=zh-cn",
  "/feeds/nowhere",
  "/api/nowhere",
  "/og/global/dotnet/aspnet:10.0.png",
  "/manifest.webmanifest",
  "/zh-cn/manifest.webmanifest",
  "/icon.svg",
  "/apple-touch-icon.png",
  "/robots.txt",
];

async function ask(path: string, headers: Record<string, string> = {}): Promise<Answered & { status: number }> {
  const address = path.startsWith("http") ? path : `${site.url}${BASE}${path}`;
  const response = await fetch(address, { headers, redirect: "manual" });
  return { url: address, headers: response.headers, status: response.status, text: await response.text() };
}

/** Returns the addresses of this host in an answer that are outside of the site, or have its base twice. */
function astray(answer: Answered): string[] {
  const outside = addressesIn(answer).filter((address) => {
    const { origin, pathname } = new URL(address);
    if (origin !== site.url) return false;
    const isOwn = pathname === BASE || pathname.startsWith(`${BASE}/`);
    return !isOwn || (pathname.startsWith(`${BASE}${BASE}/`) && !/\/mar\/(?:mar|api\/\w+\/v2\/mar)/.test(answer.url));
  });
  return outside.map((address) => `${answer.url} names ${address}`);
}

/** Returns the answer to the example of an operation, digests first. */
async function example({ example: { before = [], values }, ...operation }: Operation) {
  let digest = "";
  const withDigest = (given: Values = {}): Values =>
    Object.fromEntries(Object.entries(given).map(([key, value]) => [key, value === DIGEST_OF_SOURCE ? digest : value]));
  for (const source of before) {
    const { headers, text } = await ask(targetOf(source, withDigest(source.values)));
    const place = source.in === "head" ? headers.get("Docker-Content-Digest") : text;
    digest = /sha256:[0-9a-f]{64}/.exec(place ?? "")?.[0] ?? "";
  }
  return ask(targetOf(operation, withDigest(values)));
}

it.each(["mar", "/../x"])("%j stops the start, and says what it should be", async (value) => {
  const env = { BASE_PATH: value, DATABASE_URL: "memory:", NODE_ENV: "production" };
  const command = webCommand("start", await freePort(), "127.0.0.1");
  const service = startService("The web server", command, { env, onLine: () => undefined });
  await service.exited;
  expect(service.lastWords()).toMatch(/BASE_PATH is "[^"]+"; expected a path such as \/mar or \/tools\/mar/);
});

describe("below another site", () => {
  it("every page names addresses below the base alone, also when it is kept, and all of its files are there", async () => {
    const files = new Set<string>();
    for (const path of PAGES.flatMap((each) => [each, `/zh-cn${each.replace(/^\/(?=\?|$)/, "")}`])) {
      for (const pass of path.startsWith("/zh-cn") ? ["made"] : ["made", "kept"]) {
        const answer = await ask(path);
        expect(answer.status, `${path}, ${pass}`).toBeLessThan(500);
        expect(answer.text, path).toContain(`data-base="${BASE}"`);
        expect(astray(answer)).toEqual([]);
        for (const address of addressesIn(answer)) {
          if (/\/_next\/|\/icon\.|\/apple-|\.webmanifest/.test(address)) files.add(address);
        }
      }
    }
    expect(files.size).toBeGreaterThan(30);
    for (const address of files) {
      const answer = await ask(address);
      expect([answer.status, ...astray(answer)], address).toEqual([200]);
      const inside = /css/.test(answer.headers.get("Content-Type") ?? "") ? addressesIn(answer) : [];
      for (const each of inside.filter((other) => other.startsWith(site.url)))
        expect((await ask(each)).status).toBe(200);
    }
  });

  it("so do the parts of a page that the router asks for, which say what they are of", async () => {
    for (const path of ["/dotnet/aspnet:10.0", "/zh-cn/dotnet/aspnet:10.0", "/mar/mar"]) {
      const led = (await ask(path, { RSC: "1" })).headers.get("Location") ?? "";
      expect(led).toBe(`${BASE}${path}?_rsc`);
      const answer = await ask(`${site.url}${led}`, { RSC: "1" });
      expect(answer.headers.get("Content-Type")).toContain("text/x-component");
      expect(answer.headers.get("X-Nextjs-Rewritten-Path")).toBe(path.replace("/zh-cn", ""));
      expect(answer.text).toContain(`"${BASE}/_next/static/`);
      expect(answer.text).not.toMatch(/"\/_next\/static\//);
    }
  });

  it.each(Object.entries(OPERATIONS))("so does the answer to %s", async (_, operation) => {
    const answer = await example(operation);
    expect([answer.status, ...astray(answer)]).toEqual([200]);
  });

  it.each(FILES)("so does %s", async (path) => {
    const answer = await ask(path);
    expect(astray(answer)).toEqual([]);
    if (/[?]n=/.test(path)) expect(answer.headers.get("Link")).toMatch(/^<\/mar\/api\/global\//);
    if (path.startsWith("/feeds/global"))
      expect(answer.text).toContain(`${site.url}${BASE}/feeds/global/dotnet/aspnet`);
  });

  it.each(["text/plain", "application/json"])("so does every page as %s", async (accept) => {
    for (const path of PAGES.filter((each) => each !== "/styleguide")) {
      const { status, headers, text } = await ask(path, { accept });
      expect(status, path).toBeLessThan(500);
      const named = [text, headers.get("Location") ?? "", headers.get("Link") ?? ""].join("\n");
      const outside = [...named.matchAll(/http:\/\/127\.0\.0\.1:\d+[^\s'"<>]*|(?<=<)\/[^>]*(?=>)/g)]
        .map(([address]) => address.replace(site.url, ""))
        .filter((address) => !address.startsWith(`${BASE}/`) && address !== BASE);
      expect(outside, path).toEqual([]);
    }
  });

  it("the API says where it is", async () => {
    expect((await ask("/api/openapi.json")).text).toContain(`"servers":[{"url":"${site.url}${BASE}"}]`);
  });

  it.each([
    ["the base alone", "", 308, `${BASE}/`],
    ["the base alone, with a search", "?q=aspnet", 308, `${BASE}/?q=aspnet`],
    ["a slash at the end", "/dotnet/aspnet/?q=a", 308, `${BASE}/dotnet/aspnet?q=a`],
    ["a slash after a repository of the base's name", "/mar/", 308, `${BASE}/mar`],
    ["a link of the portal", "/en-us/artifact/mar/dotnet/aspnet/tags", 307, `${BASE}/dotnet/aspnet`],
    ["a Chinese link of the portal", "/zh-cn/artifact/mar/dotnet/aspnet/tags", 307, undefined],
    ["a misspelled language", "/ZH-CN/dotnet/aspnet", 307, `${BASE}/zh-cn/dotnet/aspnet`],
    ["the API in a language", "/zh-cn/api/reachability", 307, `${BASE}/api/reachability`],
  ])("%s leads to a place below it", async (_, path, status, location) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(astray(answer)).toEqual([]);
    if (location !== undefined) expect(answer.headers.get("Location")).toBe(location);
  });

  it("a first visit is led to its language, below the base", async () => {
    const chinese = { "Accept-Language": "zh-CN" };
    const led = async (headers: Record<string, string>) => (await ask("/", headers)).headers.get("Location");
    expect(await led(chinese)).toBe(`${BASE}/zh-cn`);
    expect(await led({ ...chinese, Referer: `${site.url}/tools` })).toBe(`${BASE}/zh-cn`);
    expect(await led({ ...chinese, Referer: `${site.url}${BASE}/dotnet/sdk` })).toBeNull();
  });

  it.each(["/", "/dotnet/aspnet", "/marble/x", "/MAR/x", "/_next/static/x.js", "/?q=mar", "/sw.js"])(
    "%s is outside, which is said",
    async (path) => {
      const answer = await ask(`${site.url}${path}`);
      expect([answer.status, answer.headers.get("Content-Type")]).toEqual([404, "text/plain; charset=utf-8"]);
      expect(answer.text).toContain("this site is served below /mar/");
    },
  );

  it("an address of the API that is outside is said in its form, and one in Chinese in Chinese", async () => {
    const { text } = await ask(`${site.url}/api/reachability`);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ code: "NAME_UNKNOWN" }] });
    expect((await ask(`${site.url}/zh-cn/x`)).text).toContain("本网站位于 /mar/ 之下");
  });

  it("health is answered below the base, and beside it for who watches the process", async () => {
    for (const what of ["live", "ready"]) {
      expect((await ask(`/api/health/${what}`)).status).toBe(200);
      expect((await ask(`${site.url}/api/health/${what}`)).status).toBe(200);
    }
  });

  it("a kept page is given on a connection that stays, and an address outside of the site ends nothing", async () => {
    const path = `${BASE}/dotnet/aspnet:10.0`;
    await ask("/dotnet/aspnet:10.0");
    const get = (target: string, more = "") => `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${site.port}\r\n${more}\r\n`;
    const text = get(path) + get("/dotnet/aspnet:10.0") + get(path, "Connection: close\r\n");
    const statuses = (await rawRequest(site.port, text)).match(/HTTP\/1\.1 \d+/g);
    expect(statuses).toEqual(["HTTP/1.1 200", "HTTP/1.1 404", "HTTP/1.1 200"]);
  });
});
