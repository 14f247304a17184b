import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { freePort } from "../../scripts/port.mjs";
import { startSample } from "../../scripts/sample.mjs";
import { startWeb } from "../../scripts/web.mjs";
import { expect, test } from "../support/test";

const LIST = "/api/global/v2/dotnet/aspnet/tags/list?n=1";

test("a page of another origin reads the API if the setting names it, and nothing else", async ({ browser }) => {
  const pages = createServer((_, response) => response.writeHead(200, { "Content-Type": "text/html" }).end("<p>"));
  await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve));
  const { port } = pages.address() as AddressInfo;
  const named = `http://localhost:${port}`;
  const { registry, service: sample } = await startSample();
  const web = await startWeb({
    mode: "start",
    port: await freePort(),
    host: "127.0.0.1",
    registry,
    env: { API_CORS_ORIGINS: named },
  });
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const read = (path: string, headers: Record<string, string> = {}) =>
      page.evaluate(
        async ([url, init]) => {
          try {
            const response = await fetch(url, init);
            return { text: await response.text(), link: response.headers.get("Link") };
          } catch (error) {
            return { error: String(error) };
          }
        },
        [`${web.url}${path}`, { headers }] as const,
      );
    await page.goto(named);
    const answer = await read(LIST);
    expect(answer.text).toContain('"name":"dotnet/aspnet"');
    expect(answer.link).toContain('rel="next"');
    // A header of its own makes the browser ask first.
    expect((await read(LIST, { "X-Own": "a" })).text).toContain('"name":"dotnet/aspnet"');
    expect((await read("/dotnet/aspnet")).error).toContain("Failed to fetch");
    expect((await read("/api/health/ready")).error).toContain("Failed to fetch");
    const badge = `${web.url}/badge/global/dotnet/aspnet:10.0.svg`;
    const shown = await page.evaluate(
      (url) =>
        new Promise((resolve) => {
          const picture = new Image();
          picture.onload = () => resolve(picture.naturalWidth > 0);
          picture.onerror = () => resolve(false);
          picture.src = url;
        }),
      badge,
    );
    expect(shown).toBe(true);
    // The same page, under a name that the setting lacks.
    await page.goto(`http://127.0.0.1:${port}`);
    expect((await read(LIST)).error).toContain("Failed to fetch");
  } finally {
    await context.close();
    await web.service.end();
    await sample.end();
    pages.close();
  }
});
