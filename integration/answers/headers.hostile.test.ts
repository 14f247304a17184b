import { describe, expect, it, vi } from "vitest";
import { hostileSite } from "../hostile/hostile-site";
import { type Asking, askedFrom } from "./asked-from";
import { type HeaderKind, ROWS, TABLE } from "./header-rows";

/** The proxy that is believed, and a stranger: two addresses of this machine. */
const PROXY = "127.0.0.2";
const STRANGER = "127.0.0.3";
const READER = "https://reader.example";
const site = hostileSite({ RATE_LIMIT: "off", TRUSTED_PROXIES: PROXY, API_CORS_ORIGINS: READER });
const ask = (path: string, asking?: Asking) => askedFrom(site.url, path, asking);

const BROWSER = { accept: "text/html,*/*;q=0.8" };
const TAGS = "/api/global/v2/dotnet/aspnet/tags/list";
const PATIENT = { timeout: 60_000, interval: 100 };
async function expectTable(path: string, kind: HeaderKind, status: number, asking: Asking = {}) {
  const answer = await ask(path, asking);
  expect(answer.status).toBe(status);
  for (const [name, expected] of Object.entries(TABLE[kind])) {
    const value = answer.headers[name];
    if (expected instanceof RegExp) expect(value, name).toMatch(expected);
    else expect(value, name).toBe(expected);
  }
  expect(answer.headers["strict-transport-security"], "on plain HTTP").toBeUndefined();
  return answer;
}

/** Asks until the answer is one that was kept, and given before the framework was entered. */
function kept(path: string, asking: Asking = {}) {
  return vi.waitFor(async () => {
    const answer = await ask(path, asking);
    expect(answer.headers["cache-control"]).toMatch(/^public, /);
    expect(answer.headers.etag).toBeDefined();
    return answer;
  }, PATIENT);
}

describe("security headers", () => {
  for (const [what, path, kind, status, asking] of ROWS) {
    it(`of ${what} are those of a ${kind}`, async () => {
      await expectTable(path, kind, status, asking);
    });
  }

  it("of a script are few, and a worker has a policy", async () => {
    const [script = ""] = /\/_next\/static\/[^"]+\.js/.exec((await ask("/")).text) ?? [];
    await expectTable(script, "file", 200);
    const worker = await ask(script, { headers: { "sec-fetch-dest": "worker" } });
    expect(worker.headers["content-security-policy"]).toBe("default-src 'none'; script-src 'self'");
  });

  it.each(["/dotnet/aspnet:10.0", "/dotnet/aspnet"])("of %s stay when it is kept", async (path) => {
    const { headers } = await kept(path);
    expect(headers["content-security-policy"]).not.toContain("nonce");
    await expectTable(path, "page", 200);
    const known = await ask(path, { headers: { "if-none-match": headers.etag ?? "" } });
    expect(known.status).toBe(304);
    // The policy of what the reader has already: another one would take its place.
    expect(known.headers["content-security-policy"]).toBeUndefined();
    expect(known.headers["cross-origin-opener-policy"]).toBe("same-origin");
  });

  it("say in few words what a page depends on: nginx keeps none with more than 128 characters", async () => {
    for (let times = 0; times < 3; times += 1) {
      const { headers } = await kept("/dotnet/aspnet:10.0");
      expect(headers.vary?.length).toBeLessThanOrEqual(128);
      expect(headers.vary).toMatch(/Accept-Encoding, Accept, User-Agent$/);
    }
  });

  it("each stand there once", async () => {
    for (const path of ["/dotnet/aspnet:10.0", TAGS, "/badge/global/dotnet/aspnet:10.0.svg"]) {
      const { headers } = await ask(path);
      for (const name of ["x-content-type-options", "cross-origin-resource-policy", "vary"]) {
        expect(String(headers[name] ?? "").match(/nosniff, nosniff|origin, \w*-origin|Accept, Accept,/)).toBeNull();
      }
    }
  });
});

describe("Strict-Transport-Security", () => {
  const HTTPS = { "x-forwarded-proto": "https" };
  it("comes with every kind of answer over TLS, kept ones too, and never with another's", async () => {
    await kept("/dotnet/aspnet:10.0", { from: PROXY, headers: HTTPS });
    for (const path of ["/dotnet/aspnet:10.0", "/dotnet/none:1", TAGS, "/badge/global/dotnet/aspnet.svg", "/sw.js"]) {
      const over = async (asking: Asking) => (await ask(path, asking)).headers["strict-transport-security"];
      expect(await over({ from: PROXY, headers: HTTPS }), path).toBe("max-age=31536000");
      expect(await over({ from: PROXY, headers: { "x-forwarded-proto": "http" } }), path).toBeUndefined();
      expect(await over({ from: STRANGER, headers: HTTPS }), path).toBeUndefined();
    }
  });
});

describe("X-Forwarded- headers", () => {
  const EVIL = {
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-forwarded-port": "4444",
    "x-forwarded-for": "203.0.113.9",
    forwarded: "host=evil.example;proto=https",
  };
  const TRUSTED = { host: "inner:3000", "x-forwarded-host": "mar.example", "x-forwarded-proto": "https" };
  /** What has whole addresses of this server in it. */
  const WHOLE = [
    "/dotnet/aspnet:10.0",
    "/dotnet/aspnet",
    "/history/dotnet/aspnet:10.0",
    "/docs",
    "/feeds/global/dotnet/aspnet.atom",
    "/feeds/global/dotnet/aspnet.json",
    "/api/openapi.json",
  ];

  it.each(WHOLE)("of a stranger reach nothing of %s, kept or not", async (path) => {
    for (let times = 0; times < 3; times += 1) {
      const { text, headers } = await ask(path, { from: STRANGER, headers: { ...BROWSER, ...EVIL } });
      expect(`${text}${JSON.stringify(headers)}`).not.toMatch(/evil\.example|4444/);
    }
    const { text } = await ask(path, { headers: BROWSER });
    expect(text).not.toMatch(/evil\.example|4444/);
    expect(text).toContain(site.url);
  });

  it.each(WHOLE)("of a trusted proxy are in all addresses of %s", async (path) => {
    const { text } = await ask(path, { from: PROXY, headers: { ...BROWSER, ...TRUSTED } });
    expect(text).toContain("https://mar.example");
    expect(text).not.toMatch(/inner:3000|localhost:|mar\.example:3000/);
    const other = { ...TRUSTED, "x-forwarded-port": "8443" };
    expect((await ask(path, { from: PROXY, headers: { ...BROWSER, ...other } })).text).toContain(
      "https://mar.example:8443",
    );
  });

  it("of a trusted proxy are in a kept page, its languages, picture and canonical address", async () => {
    const { text } = await kept("/dotnet/aspnet:10.0", { from: PROXY, headers: { ...BROWSER, ...TRUSTED } });
    expect(text).toContain('<link rel="canonical" href="https://mar.example/dotnet/aspnet:10.0"/>');
    expect(text).toContain('hrefLang="zh-Hans" href="https://mar.example/zh-cn/dotnet/aspnet:10.0"');
    expect(text).toMatch(/property="og:image" content="https:\/\/mar\.example\/og\//);
  });

  it("of a stranger lead no redirect elsewhere", async () => {
    for (const path of [
      "/ZH-CN/dotnet/aspnet",
      "/mcr.microsoft.com/dotnet/aspnet",
      "/dotnet/aspnet/",
      "/zh-cn/api/x",
    ]) {
      const { headers } = await ask(path, { from: STRANGER, headers: { ...BROWSER, ...EVIL } });
      expect(headers.location ?? "", path).not.toContain("evil");
    }
  });
});

describe("pages of other origins", () => {
  it("read the API alone, and only if the setting names their origin", async () => {
    const named = await ask(TAGS, { headers: { origin: READER } });
    expect(named.headers).toMatchObject({
      "access-control-allow-origin": READER,
      "access-control-expose-headers": "Link, X-Data-Age, Docker-Content-Digest, X-Request-Id, Retry-After, ETag",
    });
    expect(named.headers["access-control-allow-credentials"]).toBeUndefined();
    for (const [path, origin] of [
      [TAGS, "https://other.example"],
      [TAGS, "null"],
      ["/dotnet/aspnet", READER],
      ["/api/health/ready", READER],
      ["/api/reachability", READER],
    ] as const) {
      const answer = await ask(path, { headers: { origin } });
      expect(answer.headers["access-control-allow-origin"], `${path} ${origin}`).toBeUndefined();
    }
  });

  it("get their own answer where one is kept", async () => {
    const path = "/api/global/v2/dotnet/aspnet/manifests/10.0";
    for (let times = 0; times < 3; times += 1) {
      for (const origin of [READER, "https://other.example", undefined]) {
        const { headers } = await ask(path, origin ? { headers: { origin } } : {});
        expect(headers["access-control-allow-origin"]).toBe(origin === READER ? READER : undefined);
        expect(headers.vary).toMatch(/\bOrigin\b/);
      }
    }
  });

  it("read failures and refusals too, and are told what they may send", async () => {
    for (const [path, method] of [
      ["/api/global/v2/dotnet/aspnet/manifests/none", "GET"],
      [TAGS, "DELETE"],
    ] as const) {
      const { headers } = await ask(path, { method, headers: { origin: READER } });
      expect(headers["access-control-allow-origin"]).toBe(READER);
    }
    const preflight = { origin: READER, "access-control-request-method": "GET" };
    const { status, headers } = await ask(TAGS, { method: "OPTIONS", headers: preflight });
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      "access-control-allow-origin": READER,
      "access-control-allow-methods": "GET, HEAD, OPTIONS",
      "access-control-allow-headers": "*",
    });
  });
});
