import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { readSettings } from "../settings/read-settings";
import { answerHeaders } from "./answer-headers";
import { settleForwarded } from "./forwarded";

const LIST = "/api/global/v2/a/tags/list";

type Asking = { from?: string; method?: string; headers?: Record<string, string> };

function asked(url: string, { from = "203.0.113.7", method = "GET", headers = {} }: Asking = {}) {
  const socket = Object.defineProperty(new Socket(), "remoteAddress", { value: from });
  return Object.assign(new IncomingMessage(socket), { url, method, headers });
}

function headersOf(url: string, asking: Asking = {}, env: Record<string, string> = {}) {
  const { headers, vary } = answerHeaders(asked(url, asking), readSettings(env));
  const pairs = Array.from({ length: headers.length / 2 }, (_, at) => [
    headers[2 * at]?.toLowerCase() ?? "",
    headers[2 * at + 1] ?? "",
  ]);
  return { of: Object.fromEntries(pairs), vary: vary.join(", ") };
}

describe("Strict-Transport-Security", () => {
  const env = { TRUSTED_PROXIES: "10.0.0.0/8" };
  const https = { "x-forwarded-proto": "https" };
  it("is sent where a trusted proxy says that TLS is used", () => {
    expect(headersOf("/a", { from: "10.1.2.3", headers: https }, env).of["strict-transport-security"]).toBe(
      "max-age=31536000",
    );
  });
  it.each([
    ["on plain HTTP", { from: "10.1.2.3", headers: { "x-forwarded-proto": "http" } }, env],
    ["without a word", { from: "10.1.2.3" }, env],
    ["by a stranger's word", { headers: https }, env],
    ["if nobody is trusted", { from: "10.1.2.3", headers: https }, {}],
  ])("is not sent %s", (_when, asking, settings) => {
    expect(headersOf("/a", asking, settings).of["strict-transport-security"]).toBeUndefined();
  });
});

describe("other origins", () => {
  const named = { API_CORS_ORIGINS: "https://reader.example" };
  const reader = { origin: "https://reader.example" };
  const ORIGIN = "access-control-allow-origin";

  it("read nothing by default", () => {
    const { of, vary } = headersOf(LIST, { headers: reader });
    expect([Object.keys(of).filter((name) => name.startsWith("access")), vary]).toEqual([[], ""]);
  });
  it("read the API if they are named, and each answer says that it depends on them", () => {
    const { of, vary } = headersOf(LIST, { headers: reader }, named);
    expect(of[ORIGIN]).toBe("https://reader.example");
    expect(of["access-control-expose-headers"]).toBe(
      "Link, X-Data-Age, Docker-Content-Digest, X-Request-Id, Retry-After, ETag",
    );
    expect(of["access-control-allow-credentials"]).toBeUndefined();
    expect(vary).toBe("Origin");
    for (const origin of [undefined, "https://other.example", "null"]) {
      const other = headersOf(LIST, origin === undefined ? {} : { headers: { origin } }, named);
      expect([other.of[ORIGIN], other.vary]).toEqual([undefined, "Origin"]);
    }
  });
  it("read it from anywhere if any may: then nothing depends on them", () => {
    const { of, vary } = headersOf(LIST, {}, { API_CORS_ORIGINS: "*" });
    expect([of[ORIGIN], vary]).toEqual(["*", ""]);
  });
  it("are told before they ask what they may send", () => {
    const headers = { ...reader, "access-control-request-method": "GET" };
    const { of } = headersOf(LIST, { method: "OPTIONS", headers }, named);
    expect(of).toMatchObject({
      [ORIGIN]: "https://reader.example",
      "access-control-allow-methods": "GET, HEAD, OPTIONS",
      "access-control-allow-headers": "*",
      "access-control-max-age": "7200",
    });
  });
  it.each(["/", "/a", "/api/health/ready", "/api/metrics", "/api/reachability", "/og/site.png", "/_next/static/a.js"])(
    "never read %s",
    (url) => expect(headersOf(url, { headers: reader }, { API_CORS_ORIGINS: "*" }).of[ORIGIN]).toBeUndefined(),
  );
});

describe("a page depends", () => {
  const BROWSER = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";
  const env = { TRUSTED_PROXIES: "10.0.0.1" };
  it.each([
    ["on what a browser takes", { headers: { accept: BROWSER } }, "Accept"],
    ["on who takes anything", { headers: { accept: "*/*" } }, "Accept, User-Agent"],
    ["on what a proxy passes on", { from: "10.0.0.1", headers: { accept: BROWSER } }, "Accept"],
    ["on nothing where a trusted proxy has made all alike", { from: "10.0.0.1", headers: { accept: "text/html" } }, ""],
    ["on the same word of a stranger", { headers: { accept: "text/html" } }, "Accept"],
  ])("%s", (_what, asking, vary) => expect(headersOf("/a", asking, env).vary).toBe(vary));
});

describe("X-Forwarded- headers", () => {
  const said = { host: "a", "x-forwarded-host": "b", "x-forwarded-for": "c", "x-forwarded-proto": "https" };
  it("of a stranger are taken out", () => {
    const request = asked("/", { headers: { ...said, "x-forwarded-port": "1" } });
    settleForwarded(request, readSettings({}).trustedProxies);
    expect(request.headers).toEqual({ host: "a" });
  });
  it("of a trusted proxy stay, and no port is invented", () => {
    const request = asked("/", { from: "::ffff:10.0.0.1", headers: said });
    settleForwarded(request, readSettings({ TRUSTED_PROXIES: "10.0.0.1" }).trustedProxies);
    expect(request.headers).toEqual({ ...said, "x-forwarded-port": "" });
  });
});
