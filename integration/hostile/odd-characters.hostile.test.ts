import { describe, expect, test } from "vitest";
import { z } from "zod";
import { hostileSite } from "./hostile-site";
import { oddCharacters } from "./page-text";
import { rawRequest } from "./raw-request";

const site = hostileSite({ RATE_LIMIT: "1000/s" });

/** Lone surrogates, invalid UTF-8, invisible characters and direction overrides, as they are in an address. */
const ODD = {
  "a half of a character": "%ED%A0%80",
  "both halves, one by one": "%ED%A0%BD%ED%B0%B3",
  "bytes that are no UTF-8": "%FF%C0%80",
  "a sequence that ends early": "a%E6%97",
  "a half as scripts write it": "%uD800",
  "a per cent sign": "%",
  "an override of the direction": "a%E2%80%AEb",
  "a space of no width": "a%E2%80%8Bb",
  "a byte-order mark": "%EF%BB%BFa",
  "control characters": "a%00%07%1B%5B31mb",
  "separators of lines": "a%E2%80%A8%0A%0Db",
} as const;

const DIGEST = `sha256:${"a".repeat(64)}`;

/** Every kind of page and every API route, each with a place for an odd text. */
const PLACES = [
  "/{}",
  "/dotnet/{}",
  "/dotnet/aspnet:{}",
  "/dotnet/aspnet@{}",
  "/?q={}",
  "/?region={}",
  "/?from={}",
  "/?{}=1",
  "/dotnet/aspnet?q={}",
  "/dotnet/aspnet?regions={}&sort={}",
  "/dotnet/aspnet:10.0?platform={}",
  "/dotnet/aspnet:10.0?platform=linux/amd64&os.version={}",
  "/dotnet/aspnet:10.0?manifest={}&tag={}",
  "/dotnet/aspnet:10.0?attached={}&layer={}",
  "/dotnet/aspnet:10.0?tool={}&by={}",
  "/helm/keda:latest?file={}",
  "/compare?from={}&to={}",
  "/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0&platform={}",
  "/check?kind={}",
  "/endpoints?image={}&firewall={}",
  "/en-us/catalog?search={}",
  "/product/{}/about",
  "/api/{}/v2/_catalog",
  "/api/global/v2/_catalog?n={}&last={}",
  "/api/global/v2/{}/tags/list",
  "/api/global/v2/dotnet/aspnet/manifests/{}",
  `/api/global/v2/dotnet/aspnet/referrers/${DIGEST}?artifactType={}`,
  "/api/global/images/dotnet/aspnet?reference={}",
  "/api/global/digests/dotnet/aspnet?reference={}&created={}",
  "/api/global/replacements/dotnet/aspnet?tag={}",
  "/api/global/configs/dotnet/aspnet?manifest={}",
  `/api/global/charts/helm/keda?manifest=${DIGEST}&file={}`,
  "/api/global/sboms/dotnet/aspnet?manifest={}&layer={}",
  "/api/global/attached/dotnet/aspnet?manifest={}&layer={}",
  "/api/firewall/{}?region={}",
  "/api/resolve?q={}&region={}",
];

describe.each(Object.entries(ODD))("%s in an address", (_, odd) => {
  test.each(PLACES)("is not a fault of the server, and is in no answer unchanged: %s", async (place) => {
    const answer = await fetch(`${site.url}${place.replaceAll("{}", odd)}`, { redirect: "manual" });
    const text = await answer.text();
    // The registry may be slow; then the answer says so.
    expect([200, 302, 303, 307, 308, 400, 404, 405, 414, 502, 503, 504]).toContain(answer.status);
    if (answer.headers.get("Content-Type")?.startsWith("text/html")) expect(shown(text)).toEqual([]);
    else if (text.startsWith("{")) expect(() => JSON.parse(text)).not.toThrow();
  });
});

/** Without the values of editable fields, which hold the text as typed. */
function shown(html: string): string[] {
  return oddCharacters(html.replaceAll(/ (?:value|href|content)="[^"]*"/g, ""));
}

test("lone surrogates in a registry's answer give valid JSON", async () => {
  const tags = [
    "config-long",
    "layers-both",
    "platforms-many",
    "entries-long",
    "artifact-long",
    "module-long",
    "chart",
  ];
  const query = new URLSearchParams(tags.map((tag) => ["reference", tag]));
  const answer = await fetch(`${site.url}/api/global/images/sample/too-much?${query}`);
  const lines = (await answer.text()).trimEnd().split("\n");
  expect(lines).toHaveLength(tags.length);
  for (const line of lines) {
    expect(z.object({ reference: z.string() }).safeParse(JSON.parse(line)).success, line.slice(0, 200)).toBe(true);
    expect(line.includes("\ufffd"), line.slice(0, 200)).toBe(false);
  }
});

test("a path of invalid UTF-8 is not a fault of the server", async () => {
  for (const path of ["/\xff\xfe", "/a\x7fb", "/%00", "/..%ed%a0%80/%2e%2e"]) {
    const answer = await rawRequest(site.port, `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
    expect(answer, path).toMatch(/^HTTP\/1\.1 [34]\d\d/);
  }
});

test("none of this is a fault of the server", () => {
  expect(site.lines.filter((line) => line.includes("internal error") || line.includes('"level":60'))).toEqual([]);
});
