import { readFileSync } from "node:fs";
import { freePort } from "../../scripts/port.mjs";
import { startWeb } from "../../scripts/web.mjs";
import { type Front, startFront } from "../support/front";
import { siteOfWorker } from "../support/site";
import { test as base, expect } from "../support/test";
import { keptNames, untilKept, workers } from "./offline-page";

const test = base.extend<{ front: Front }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  front: async ({}, use, testInfo) => {
    const front = await startFront(siteOfWorker(testInfo.parallelIndex).url);
    await use(front);
    await front.close();
  },
  baseURL: ({ front }, use) => use(front.url),
});

test.use({ serviceWorkers: "allow" });

test("a worker that is turned off leaves, with all that it kept", async ({ page, front }, testInfo) => {
  await page.goto("/dotnet/aspnet");
  await untilKept(page, "/dotnet/aspnet");
  expect(await workers(page)).toBe(1);
  const { registry } = siteOfWorker(testInfo.parallelIndex);
  const addresses = {
    global: { url: registry.global, dataHost: "127.0.0.1" },
    china: { url: registry.china, dataHost: "127.0.0.1" },
  };
  const env = { SERVICE_WORKER: "off", DATABASE_URL: "memory:" };
  const web = await startWeb({ mode: "start", port: await freePort(), host: "127.0.0.1", registry: addresses, env });
  front.leadTo(web.url);
  await page.goto("/dotnet/runtime");
  await expect.poll(() => workers(page)).toBe(0);
  await expect.poll(() => keptNames(page)).toEqual([]);
  await page.reload();
  expect(await workers(page)).toBe(0);
  await web.service.end();
});

test("a new build takes over, and drops what the one before kept", async ({ page, front }) => {
  const build = readFileSync(".next/BUILD_ID", "utf8");
  await page.goto("/dotnet/aspnet");
  await untilKept(page, "/dotnet/aspnet");
  expect(await keptNames(page)).toEqual([`mar-discovery-assets-${build}`, `mar-discovery-pages-${build}`]);
  front.replaceInWorker(build, "next-build");
  await page.goto("/dotnet/runtime");
  await expect
    .poll(() => keptNames(page))
    .toEqual(["mar-discovery-assets-next-build", "mar-discovery-pages-next-build"]);
  await untilKept(page, "/dotnet/runtime");
  expect(await page.evaluate(async () => (await caches.match("/dotnet/aspnet")) === undefined)).toBe(true);
});

test("a device without room shows pages, and keeps none", async ({ page, front }) => {
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(front.url).origin, quotaSize: 1_000 });
  await page.goto("/dotnet/aspnet");
  await expect.poll(() => workers(page)).toBe(1);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto("/dotnet/runtime");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("dotnet/runtime");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("dotnet/runtime");
  expect(await page.evaluate(async () => (await caches.match("/dotnet/runtime")) === undefined)).toBe(true);
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(front.url).origin });
  await page.reload();
  await untilKept(page, "/dotnet/runtime");
});
