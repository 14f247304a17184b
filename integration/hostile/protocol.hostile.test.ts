import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/root.mjs";
import { hostileSite } from "./hostile-site";
import { hasHead, rawRequest } from "./raw-request";

const site = hostileSite();
const PAGE = "/dotnet/aspnet";
const API = "/api/global/v2/dotnet/aspnet/tags/list";
const ADDRESSES = [
  "/",
  PAGE,
  `${PAGE}:10.0`,
  "/endpoints",
  API,
  "/api/resolve",
  "/api/nowhere",
  "/_next/static/none.js",
];

/** Sends a hand-written request; the server closes its connection. */
function request(method: string, path: string, headers: readonly string[] = [], body = ""): Promise<string> {
  const head = [`${method} ${path} HTTP/1.1`, "Host: localhost", "Connection: close", ...headers, "", ""];
  return rawRequest(site.port, head.join("\r\n") + body);
}

const statusOf = (answer: string) => Number(answer.split(" ", 2)[1]);

describe("methods", () => {
  test.each(["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])(
    "%s gets 405 with Allow everywhere",
    async (method) => {
      for (const path of ADDRESSES) {
        const answer = await request(method, path);
        expect(`${path} ${statusOf(answer)}`).toBe(`${path} 405`);
        expect(answer).toContain("Allow: GET, HEAD, OPTIONS");
      }
    },
  );

  test("OPTIONS lists the true methods", async () => {
    for (const path of ADDRESSES) {
      const answer = await request("OPTIONS", path);
      expect(`${path} ${statusOf(answer)}`).toBe(`${path} 204`);
      expect(answer).toContain("Allow: GET, HEAD, OPTIONS");
    }
  });

  test("a refusal below /api/ has the spec's form", async () => {
    const answer = await fetch(`${site.url}${API}`, { method: "DELETE" });
    expect(await answer.json()).toMatchObject({ errors: [{ code: "UNSUPPORTED" }] });
  });
});

test("what is no path gets 400, and the framework's own page is not found", async () => {
  for (const method of ["GET", "HEAD"]) expect(statusOf(await request(method, "*"))).toBe(400);
  expect(statusOf(await request("GET", "http://localhost/"))).toBe(400);
  expect(statusOf(await request("GET", "/_global-error"))).toBe(404);
  expect(site.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
});

test("the HTTP client is not part of a bundle: a failed check in it would have one long line read for minutes", () => {
  const folder = join(root, ".next/server");
  const scripts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".js"))
    .map((entry) => join(entry.parentPath, entry.name));
  expect(scripts.length).toBeGreaterThan(10);
  const bundled = scripts.filter((name) => readFileSync(name, "utf8").includes("HPE_"));
  expect(bundled).toEqual([]);
});

test("an address with more keys than any route has gets 414, below /api/ in the spec's form", async () => {
  const keys = Array.from({ length: 300 }, (_, at) => `k${at}`).join("&");
  const [page, api] = await Promise.all([fetch(`${site.url}/?${keys}`), fetch(`${site.url}${API}?${keys}`)]);
  expect([page.status, api.status]).toEqual([414, 414]);
  expect(await api.json()).toMatchObject({
    errors: [{ code: "UNSUPPORTED", detail: { requestId: expect.any(String) } }],
  });
});

describe("upgrades", () => {
  test.each(["h2c", "websocket"])("an offer of %s is ignored and the page comes", async (protocol) => {
    const first = rawRequest(
      site.port,
      `GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: ${protocol}\r\nHTTP2-Settings: AAMAAABk\r\n\r\n`,
      hasHead,
    );
    expect(statusOf(await first)).toBe(200);
  });
});

describe("bodies", () => {
  test.each([
    ["by length", ["Content-Length: 5"], "hello"],
    ["in chunks", ["Transfer-Encoding: chunked"], "5\r\nhello\r\n0\r\n\r\n"],
  ])("a body %s is refused at any address", async (_how, headers, body) => {
    for (const path of ADDRESSES) {
      for (const method of ["GET", "POST"]) {
        expect(`${method} ${path} ${statusOf(await request(method, path, headers, body))}`).toBe(
          `${method} ${path} 413`,
        );
      }
    }
  });

  test("a refusal below /api/ has the spec's code", async () => {
    const answer = await request("GET", API, ["Content-Length: 5"], "hello");
    expect(answer).toContain('"code":"SIZE_INVALID"');
  });

  test("a sender that asks before a large body is refused before it sends", async () => {
    const answer = await request("POST", "/", ["Content-Length: 500000000", "Expect: 100-continue"]);
    expect(statusOf(answer)).toBe(413);
  });
});

describe("every answer", () => {
  test("has nosniff and its exact type", async () => {
    const page = await (await fetch(site.url)).text();
    const script = /"(\/_next\/static\/[^"]+\.js)"/.exec(page)?.[1] ?? "";
    for (const path of [
      ...ADDRESSES,
      script,
      "/icon.svg",
      "/not/there:at-all",
      "/%zz",
      "/api/global/v2/%zz/tags/list",
    ]) {
      const { headers } = await fetch(`${site.url}${path}`);
      expect(`${path} ${headers.get("X-Content-Type-Options")}`).toBe(`${path} nosniff`);
    }
  });

  test("of the image optimiser is 404", async () => {
    const { status } = await fetch(`${site.url}/_next/image?url=%2Ficon.svg&w=640&q=75`);
    expect(status).toBe(404);
  });
});

describe("the log", () => {
  test("is one JSON object per line, without duplicate keys", () => {
    expect(site.lines.length).toBeGreaterThan(0);
    for (const line of site.lines) {
      const keys = [...line.matchAll(/[{,]"(\w+)":/g)].map(([, key]) => key);
      expect(Object.keys(JSON.parse(line)).length, line).toBeGreaterThan(0);
      expect(
        keys.filter((key, at) => keys.indexOf(key) !== at),
        line,
      ).toEqual([]);
    }
  });

  test("contains no typed text and no credentials", async () => {
    await fetch(`${site.url}/api/resolve?q=${encodeURIComponent("docker pull me:hunter2@nowhere.example/a b c")}`);
    await fetch(`${site.url}/api/global/v2/${encodeURIComponent("me:hunter2@nowhere.example")}/tags/list`);
    await fetch(`${site.url}/${encodeURIComponent("https://me:hunter2@nowhere.example/x")}`);
    await fetch(`${site.url}/?q=hunter2`);
    expect(site.lines.filter((line) => line.includes("hunter2"))).toEqual([]);
  });

  test("has invisible characters as escapes", async () => {
    await fetch(`${site.url}/api/global/v2/${encodeURIComponent("a\u202eb\u200bc\u0085d")}/tags/list`);
    await expect
      .poll(() => site.lines.some((line) => line.includes("\\u202e") || line.includes("%E2%80%AE")))
      .toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(site.lines.filter((line) => /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e]/.test(line))).toEqual(
      [],
    );
  });
});
