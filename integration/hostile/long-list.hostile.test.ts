import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { hostileSite } from "./hostile-site";

const LONG = 200_000;
const TOO_LONG = 1_500_001;

const tags = Array.from(
  { length: LONG },
  (_, at) => `${at % 12}.${at % 40}.${at}${at % 5 === 0 ? "-noble-arm64v8" : ""}`,
);
const bodies = new Map<string, () => string>([
  ["long/list", () => JSON.stringify({ name: "long/list", tags })],
  ["short/list", () => JSON.stringify({ name: "short/list", tags: ["latest", "1.0"] })],
  ["too/long", () => `{"tags":["a0"${Array.from({ length: TOO_LONG - 1 }, (_, at) => `,"a${at + 1}"`).join("")}]}`],
]);

const sent: string[] = [];
const registry = createServer((request, response) => {
  const [, name = ""] = /^\/v2\/(.+)\/tags\/list/.exec(request.url ?? "") ?? [];
  const body = bodies.get(name)?.();
  response.writeHead(body ? 200 : 404, { "content-type": "application/json" });
  response.end(body ?? '{"errors":[{"code":"NAME_UNKNOWN"}]}', () => sent.push(name));
});
const env: Record<string, string> = {};

beforeAll(async () => {
  await new Promise<void>((resolve) => registry.listen(0, "127.0.0.1", resolve));
  const address = registry.address();
  env.MAR_GLOBAL_URL = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
const site = hostileSite(env);
afterAll(() => {
  registry.close();
});

const read = async (path: string) => (await fetch(`${site.url}${path}`)).text();
const listSchema = z.object({ name: z.string(), tags: z.array(z.string()) });

describe("a list of 200,000 tags", () => {
  test("is sorted while others are answered", async () => {
    await read("/short/list");
    const page = read("/long/list");
    let isThere = false;
    const whole = page.then((text) => {
      isThere = true;
      return text;
    });
    await expect.poll(() => sent.includes("long/list"), { timeout: 30_000, interval: 5 }).toBe(true);
    let answered = 0;
    while (!isThere) {
      expect(await read("/short/list")).toContain("latest");
      if (!isThere) answered += 1;
    }
    expect(answered).toBeGreaterThan(4);
    const text = await whole;
    expect(text).toContain("200,000 of 200,000 tags");
    expect(text).toContain('aria-rowcount="200001"');
    // The page contains only what is visible.
    expect(text.length).toBeLessThan(300_000);
  });

  test("is filtered, arranged and paged by the server", async () => {
    const text = await read("/long/list?q=arch:arm64+ver:%3E%3D11&sort=name&from=40");
    const found = tags.filter((tag) => tag.startsWith("11.") && tag.endsWith("arm64v8")).toSorted();
    expect(found.length).toBeGreaterThan(1000);
    expect(text).toContain(`${found.length.toLocaleString("en")} of 200,000 tags`);
    const names = [...text.matchAll(/href="\/long\/list:([^"?]+)"/g)].map(([, name]) => name);
    expect(names).toEqual(found.slice(40, 80));
    expect(text).toContain("from=80");
    // The list is known now, so readers without scripts need no reload.
    expect(await read("/long/list?q=arch:arm64+ver:%3E%3D11&sort=name&from=80")).not.toContain('http-equiv="refresh"');
  });

  test("is answered whole by the API, and in pages", async () => {
    const path = "/api/global/v2/long/list/tags/list";
    const answer = await fetch(`${site.url}${path}`);
    const etag = answer.headers.get("ETag") ?? "";
    expect(listSchema.parse(await answer.json())).toEqual({ name: "long/list", tags });
    expect((await fetch(`${site.url}${path}`, { headers: { "If-None-Match": etag } })).status).toBe(304);
    const last = tags[99_999] ?? "";
    const part = await fetch(`${site.url}${path}?n=50000&last=${last}`);
    expect(listSchema.parse(await part.json()).tags).toEqual(tags.slice(100_000, 150_000));
    expect(part.headers.get("Link")).toBe(`<${path}?n=50000&last=${tags[149_999]}>; rel="next"`);
  });
});

test("a list above the limit is refused in words", async () => {
  const answer = await fetch(`${site.url}/api/global/v2/too/long/tags/list`);
  expect(answer.status).toBe(502);
  expect(await answer.text()).toContain("the list has more than 1500000 names");
  expect(await read("/too/long")).toContain("The response is too large");
});
