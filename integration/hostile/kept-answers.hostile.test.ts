import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { LANGUAGE_TAGS } from "@/lib/contract/locale/locale.mjs";
import { hostileSite } from "./hostile-site";
import { type SharedCache, startSharedCache } from "./nginx";
import { withoutScripts } from "./page-text";

const site = hostileSite({ RATE_LIMIT: "off", LIST_FRESH_SECONDS: "3600", TAG_FRESH_SECONDS: "3600" });
let shared: SharedCache | undefined;
beforeAll(async () => {
  shared = await startSharedCache(site.url);
});
afterAll(() => shared?.close());

const PAGES = ["/?browse=all", "/?q=dotnet", "/dotnet/aspnet", "/dotnet/aspnet:10.0", "/zh-cn/dotnet/aspnet:10.0"];
const PATIENT = { timeout: 60_000, interval: 100 };

type Visit = { path: string; headers?: Record<string, string>; base?: string };

async function open({ path, headers = {}, base = site.url }: Visit) {
  const response = await fetch(`${base}${path}`, { headers });
  return { response, text: await response.text(), of: (name: string) => response.headers.get(name) ?? "" };
}

/** Opens a page until it is one that all get: the first visitors have it made. */
async function kept(path: string, more: Partial<Visit> = {}) {
  return vi.waitFor(async () => {
    const page = await open({ path, ...more });
    expect(page.of("Cache-Control"), path).toMatch(/^public, /);
    return page;
  }, PATIENT);
}

describe("a page that is known", () => {
  it.each(PAGES)("%s is the same for all, and its policy names each script by hash", async (path) => {
    const { text, of } = await kept(path);
    const policy = of("Content-Security-Policy");
    expect(policy).not.toMatch(/nonce|unsafe-inline[^;]*script|script-src[^;]*unsafe/);
    expect(policy).toMatch(/script-src 'self' (?:'sha256-[\w+/=]{44}' )+'strict-dynamic';/);
    const scripts = [...text.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
    expect(scripts.length).toBeGreaterThan(2);
    for (const [, attributes = "", script = ""] of scripts) {
      expect(attributes).not.toContain("nonce");
      // A browser runs nothing of data.
      if (attributes === ' id="words" type="application/json"') {
        expect(() => JSON.parse(script)).not.toThrow();
        continue;
      }
      expect(policy).toContain(`'sha256-${createHash("sha256").update(script).digest("base64")}'`);
    }
    expect((await open({ path })).text).toBe(text);
  });

  it("has a validator, with which 304 answers, and an age of its own each time", async () => {
    const { of } = await kept("/dotnet/aspnet:10.0");
    const known = await open({ path: "/dotnet/aspnet:10.0", headers: { "If-None-Match": of("ETag") } });
    expect([known.response.status, known.text]).toEqual([304, ""]);
    expect(Number(known.of("X-Data-Age"))).toBeGreaterThanOrEqual(Number(of("X-Data-Age")));
    expect(known.of("X-Request-Id")).not.toBe(of("X-Request-Id"));
  });

  it("is another one in another language, region and at another host, and no part of it for the router", async () => {
    const [english, chinese, china] = await Promise.all(
      ["/dotnet/aspnet:10.0", "/zh-cn/dotnet/aspnet:10.0", "/dotnet/aspnet:10.0?region=china"].map((path) =>
        kept(path),
      ),
    );
    expect(english?.text).toContain('<html lang="en"');
    expect(chinese?.text).toContain(`<html lang="${LANGUAGE_TAGS["zh-cn"]}"`);
    expect(china?.text).toContain("docker pull mcr.azure.cn/");
    const part = await open({ path: "/dotnet/aspnet:10.0?_rsc=1", headers: { RSC: "1" } });
    expect(part.of("Content-Type")).toContain("text/x-component");
    expect(part.of("Cache-Control")).toContain("no-store");
  });

  it("sends the header against sniffing once", async () => {
    const { response } = await kept("/dotnet/aspnet:10.0");
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
  });

  it("says nothing of the one who asked: neither cookies, addresses nor credentials", async () => {
    const secret = "c2VjcmV0LW9mLW9uZQ";
    const headers = {
      Cookie: `a=${secret}`,
      Authorization: `Bearer ${secret}`,
      "X-Forwarded-For": secret,
      "User-Agent": secret,
    };
    const { text, response } = await kept("/dotnet/runtime:10.0", { headers });
    expect(text).not.toContain(secret);
    expect([...response.headers].join()).not.toContain(secret);
    expect(response.headers.get("Set-Cookie")).toBeNull();
  });
});

describe("what must not be kept", () => {
  it.each([
    ["an unknown image", "/dotnet/aspnet:no-such-tag", 404],
    ["an unknown repository", "/dotnet/no-such-repository", 404],
    ["an address that is none", "/dotnet/aspnet:!", 404],
    ["the state of the registries", "/endpoints", 200],
  ])("%s", async (_what, path, status) => {
    for (let times = 0; times < 3; times += 1) {
      const { response, of } = await open({ path });
      expect(response.status, path).toBe(status);
      expect(of("Cache-Control")).toContain("no-store");
    }
  });

  it("a page that says that a registry limits requests, once it no longer does", async () => {
    const path = "/dotnet/sdk:10.0";
    await kept(path);
    const fault = JSON.stringify([{ kind: "throttle-retry-after", region: "global", retryAfter: 3 }]);
    const set = (body: string) =>
      fetch(`${site.control}/_sample/faults`, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body,
      });
    expect((await set(fault)).ok).toBe(true);
    await open({ path: "/dotnet/nobody-has-this:1" });
    const throttled = await open({ path });
    expect(throttled.of("Cache-Control")).toContain("no-store");
    expect(withoutScripts(throttled.text)).toContain("limiting requests");
    expect((await set("[]")).ok).toBe(true);
    const { text } = await kept(path);
    expect(withoutScripts(text)).not.toContain("limiting requests");
  });

  it("a first visit that another language answers", async () => {
    await kept("/", { headers: { "Accept-Language": "en" } });
    const response = await fetch(site.url, { headers: { "Accept-Language": "zh-CN" }, redirect: "manual" });
    expect([response.status, response.headers.get("Location")]).toEqual([307, "/zh-cn"]);
  });
});

describe("a shared cache in front", () => {
  const inFront = () => ({ base: shared?.url ?? "" });

  it.each(["/dotnet/aspnet:10.0", "/dotnet/aspnet", "/zh-cn/dotnet/aspnet"])("has %s itself", async (path) => {
    const origin = await kept(path, inFront());
    const { text, of } = await vi.waitFor(async () => {
      const again = await open({ path, ...inFront() });
      expect(again.of("X-Cache")).toBe("HIT");
      return again;
    }, PATIENT);
    expect(text).toBe(origin.text);
    expect(of("Content-Security-Policy")).toBe(origin.of("Content-Security-Policy"));
  });

  it("has lists and manifests, and no failure", async () => {
    const list = "/api/global/v2/dotnet/aspnet/tags/list";
    await open({ path: list, ...inFront() });
    expect((await open({ path: list, ...inFront() })).of("X-Cache")).toBe("HIT");
    const missing = "/api/global/v2/dotnet/aspnet/manifests/no-such-tag";
    for (let times = 0; times < 2; times += 1) {
      expect((await open({ path: missing, ...inFront() })).of("X-Cache")).not.toBe("HIT");
    }
  });
});
