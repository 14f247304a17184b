import { describe, expect, test } from "vitest";
import { z } from "zod";
import { hostileSite } from "./hostile-site";
import { oddCharacters, withoutScripts } from "./page-text";

/** A page has at most 1 MB on the wire, including its payload for React. */
const MOST_BYTES = 1_000_000;
const NAME = "sample/too-much";

const site = hostileSite({ RATE_LIMIT: "1000/s" });

const api = (path: string) => fetch(`${site.url}/api/global/v2/${NAME}/${path}`);

async function digestOf(tag: string): Promise<string> {
  return (await api(`manifests/${tag}`)).headers.get("Docker-Content-Digest") ?? "";
}

/** Returns the page for a visitor when everything is already known, so that nothing streams later. */
async function expectSmall(path: string): Promise<string> {
  await (await fetch(`${site.url}${path}`)).text();
  const answer = await fetch(`${site.url}${path}`);
  const html = await answer.text();
  expect.soft(answer.status, path).toBe(200);
  expect.soft(Buffer.byteLength(html), path).toBeGreaterThan(60_000);
  expect.soft(Buffer.byteLength(html), path).toBeLessThanOrEqual(MOST_BYTES);
  expect.soft(oddCharacters(html), path).toEqual([]);
  // Lone surrogates, which cannot be sent.
  expect.soft(withoutScripts(html).includes("\ufffd"), path).toBe(false);
  return html;
}

describe("a page of excessive content", () => {
  test("has at most 1 MB, whatever an image has too much of", async () => {
    const { tags } = z.object({ tags: z.array(z.string()) }).parse(await (await api("tags/list")).json());
    expect(tags.length).toBeGreaterThan(15);
    await expectSmall(`/${NAME}`);
    for (const tag of tags) await expectSmall(`/${NAME}:${tag}`);
  });

  test("has at most 1 MB with what the address opens in it", async () => {
    await expectSmall(`/${NAME}:referrers?attached=${await digestOf("attached")}`);
    for (const file of ["README.md", "values.yaml", "Chart.yaml", `${"x".repeat(3000)}\u202e`]) {
      await expectSmall(`/${NAME}:chart?file=${encodeURIComponent(file)}`);
    }
    await expectSmall(`/${NAME}:platforms-many?platform=linux/none`);
    await expectSmall(`/${NAME}@${await digestOf("config-both")}?tag=config-both`);
  });

  test.each([
    ["config-many", "config-long"],
    ["config-long", "config-both"],
    ["config-mistyped", "config-both"],
    ["config-both", "layers-both"],
    ["layers-many", "layers-both"],
    ["platforms-many", "platforms-long"],
  ])("has at most 1 MB when %s is compared with %s", async (from, to) => {
    await expectSmall(`/compare?from=${NAME}:${from}&to=${NAME}:${to}`);
  });

  test("links to all of it", async () => {
    const html = await expectSmall(`/${NAME}:config-long`);
    const [, path = ""] = /href="(\/api\/global\/configs\/[^"]*)"/.exec(html) ?? [];
    const config = z
      .object({ config: z.object({ Env: z.array(z.string()) }) })
      .parse(await (await fetch(`${site.url}${path.replaceAll("&amp;", "&")}`)).json());
    expect(config.config.Env.map(({ length }) => length)).toEqual([60_011, 60_011, 60_011]);
    const chart = await expectSmall(`/${NAME}:chart`);
    const [, file = ""] = /href="(\/api\/global\/charts\/[^"]*file=README\.md[^"]*)"/.exec(chart) ?? [];
    const answer = await fetch(`${site.url}${file.replaceAll("&amp;", "&")}`);
    expect(answer.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect((await answer.text()).length).toBe(500_000);
  });
});
