import { expect, test } from "vitest";
import { hostileSite } from "./hostile-site";

/** One unknown question per client, and then one per minute. */
const site = hostileSite({ RATE_LIMIT: "1/min", TRUSTED_PROXIES: "127.0.0.1" });

const ask = (path: string, client: string) => fetch(`${site.url}${path}`, { headers: { "X-Forwarded-For": client } });
/** Returns the text of a page's alert; its scripts contain all messages, too. */
const alertOf = (page: string) => /<div role="alert".*?<\/dl>/s.exec(page)?.[0] ?? "";
const tags = (name: string) => `/api/global/v2/${name}/tags/list`;

test("refuses too many unknown requests, and never known ones", async () => {
  expect((await ask(tags("dotnet/aspnet"), "198.51.100.1")).status).toBe(200);
  const refused = await ask(tags("dotnet/sdk"), "198.51.100.1");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({
    errors: [{ code: "TOOMANYREQUESTS", detail: { reason: "rate-limited" } }],
  });
  for (let at = 0; at < 20; at += 1) {
    expect((await ask(tags("dotnet/aspnet"), "198.51.100.1")).status).toBe(200);
  }
  expect((await ask(tags("dotnet/sdk"), "198.51.100.2")).status).toBe(200);
  expect((await ask(tags("dotnet/sdk"), "198.51.100.1")).status).toBe(200);
});

test("counts questions of which digest a tag has", async () => {
  const digests = (tag: string) => ask(`/api/global/digests/azure-cli?reference=${tag}`, "198.51.100.5");
  expect(await (await digests("2.50.0")).text()).toContain("sha256:");
  expect(await (await digests("2.51.0")).text()).toContain("rate-limited");
  expect(await (await digests("2.50.0")).text()).toContain("sha256:");
});

test("a page says so in words, with its status", async () => {
  expect((await ask(tags("dotnet/runtime"), "198.51.100.3")).status).toBe(200);
  const page = await ask("/powershell", "198.51.100.3");
  expect(page.status).toBe(429);
  expect(Number(page.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(alertOf(await page.text())).toContain("This server is busy");
});

test("a page with all its parts counts once", async () => {
  const page = await ask("/dotnet/monitor:9.0", "198.51.100.4");
  expect(page.status).toBe(200);
  expect(alertOf(await page.text())).toBe("");
});

test("counts pictures that are not drawn yet, and gives the site's in their place", async () => {
  const picture = (tag: string) => ask(`/og/compare.png?from=a:${tag}&to=b:1`, "198.51.100.6");
  expect((await picture("1")).status).toBe(200);
  const refused = await picture("2");
  expect([refused.status, refused.headers.get("Content-Type")]).toEqual([429, "image/png"]);
  expect((await picture("1")).status).toBe(200);
});
