import { freePort } from "../../scripts/port.mjs";
import { startSample } from "../../scripts/sample.mjs";
import { startWeb } from "../../scripts/web.mjs";
import { offlinePage, untilKept } from "../offline/offline-page";
import { catalogPage } from "../pages/catalog-page";
import { checkPage } from "../pages/check-page";
import { expectCopied } from "../pages/clipboard";
import { imagePage } from "../pages/image-page";
import { openPalette, palette } from "../pages/palette";
import { regionSwitch } from "../pages/region";
import { repositoryPage } from "../pages/repository-page";
import { test as base, expect } from "../support/test";
import { startNginxBelow } from "./nginx-below";

const BASE = "/mar";

// One site for all of them.
base.describe.configure({ mode: "default" });

const test = base.extend<object, { below: string }>({
  below: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const { registry, service: sample } = await startSample();
      const web = await startWeb({
        mode: "start",
        port: await freePort(),
        host: "127.0.0.1",
        registry,
        env: { BASE_PATH: BASE, DATABASE_URL: "memory:" },
      });
      const nginx = await startNginxBelow(BASE, web.url);
      await use(nginx.url);
      await nginx.close();
      await web.service.end();
      await sample.end();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: ({ below }, use) => use(below),
  page: async ({ page }, use) => {
    const outside: string[] = [];
    page.context().on("request", (request) => {
      const { pathname, protocol } = new URL(request.url());
      if (protocol === "http:" && !pathname.startsWith(`${BASE}/`) && pathname !== BASE) outside.push(request.url());
    });
    await use(page);
    expect(outside, "requests outside of the site").toEqual([]);
  },
});

test("below another site, the whole path works with the router alone: search, filter, tag, region, platform, copy", async ({
  page,
}) => {
  await page.goto(BASE);
  await expect(page).toHaveURL(`${BASE}/`);
  const documents: string[] = [];
  page.on("request", (request) => request.isNavigationRequest() && documents.push(request.url()));
  await catalogPage(page).search.fill("dotnt asp");
  await catalogPage(page).repository("dotnet/aspnet").click();
  await expect(page).toHaveURL(`${BASE}/dotnet/aspnet`);
  await repositoryPage(page).filter.fill("10.0.11-noble");
  await repositoryPage(page).tag("10.0.11-noble").click();
  await expect(page).toHaveURL(`${BASE}/dotnet/aspnet:10.0.11-noble`);
  await regionSwitch(page).china.check();
  await expect(page).toHaveURL(`${BASE}/dotnet/aspnet:10.0.11-noble?region=china`);
  await imagePage(page).choose("linux/arm64/v8").click();
  await imagePage(page).copy.click();
  await expectCopied(page, "docker pull --platform linux/arm64/v8 mcr.azure.cn/dotnet/aspnet:10.0.11-noble");
  await page.goBack();
  await expect(page).toHaveURL(`${BASE}/dotnet/aspnet:10.0.11-noble`);
  await page.goBack();
  await expect(repositoryPage(page).heading).toBeVisible();
  await page.goForward();
  await expect(imagePage(page).command).toContainText("mcr.microsoft.com/dotnet/aspnet:10.0.11-noble");
  await page.getByRole("link", { name: "MAR Discovery catalog" }).click();
  await expect(page).toHaveURL(`${BASE}/`);
  await expect(catalogPage(page).search).toBeVisible();
  expect(documents).toEqual([]);
});

test("below another site, palette, feed and language keep the base", async ({ page, below }) => {
  await page.goto(`${BASE}/dotnet/aspnet:10.0`);
  await openPalette(page);
  const { field, chosen } = palette(page);
  await field.fill("dotnet/sdk");
  await expect(chosen).toHaveAttribute("href", `${BASE}/dotnet/sdk`);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${BASE}/dotnet/sdk`);
  await page.getByRole("button", { name: "Copy feed address" }).click();
  await expectCopied(page, `${below}${BASE}/feeds/global/dotnet/sdk.atom`);
  await page.getByRole("link", { name: "简体中文" }).click();
  await expect(page).toHaveURL(`${BASE}/zh-cn/dotnet/sdk`);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(`${BASE}/dotnet/sdk`);
});

test("below another site, a file is read in a worker, and its names are looked up", async ({ page }) => {
  await page.goto(`${BASE}/check`);
  const { text, line, asked } = checkPage(page);
  await text.fill("FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build");
  await expect(asked).toBeVisible();
  await expect(line(1).getByRole("link")).toHaveAttribute("href", `${BASE}/dotnet/sdk:10.0`);
});

test.describe("below another site, pages", () => {
  test.use({
    serviceWorkers: "allow",
    allowedConsole: [/net::ERR_|status of (?:404|503)|Failed to fetch RSC payload/],
  });

  test("are kept for when the server gives no answer, and leave other sites alone", async ({ page, context }) => {
    const path = `${BASE}/dotnet/aspnet:10.0`;
    await page.goto(path);
    await untilKept(page, path);
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    );
    expect(scopes).toEqual([`${BASE}/`]);
    await context.setOffline(true);
    await page.reload({ waitUntil: "load" });
    await expect(offlinePage(page).note).toBeVisible();
    await expect(imagePage(page).heading).toBeVisible();
    await page.goto(`${BASE}/zh-cn/not/seen`, { waitUntil: "load" });
    await expect(page.getByRole("link", { name: /^dotnet\/aspnet:10\.0/ })).toHaveAttribute("href", path);
    await context.setOffline(false);
  });
});
