import type { Page } from "@playwright/test";
import { expectCopied } from "../pages/clipboard";
import { imagePage } from "../pages/image-page";
import { expect, test } from "../support/test";

const PATHS = ["/?browse=all", "/dotnet/aspnet", "/dotnet/aspnet:10.0", "/zh-cn/dotnet/aspnet:10.0"];

/** Opens a page as a new visitor, until the server gives it without making it. */
async function openKept(page: Page, path: string): Promise<void> {
  await expect(async () => {
    const answer = await page.request.get(path);
    expect(answer.headers()["cache-control"]).toMatch(/^public/);
  }).toPass();
  await page.goto(path);
}

/** Pages that are never kept. */
const STREAMED = ["/endpoints", "/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0"];

for (const path of [...PATHS, ...STREAMED]) {
  test(`a page is painted before a script of ours is asked for: ${path}`, async ({ page }) => {
    await page.addInitScript(() => {
      const { append } = Element.prototype;
      Element.prototype.append = function (...parts) {
        // Elements that stand for parts of another file are passed over by browsers.
        const isScript = (part: string | Node) => part instanceof HTMLScriptElement && part.type !== "part";
        if (parts.some(isScript)) performance.mark("script");
        append.apply(this, parts);
      };
    });
    if (STREAMED.includes(path)) await page.goto(path);
    else await openKept(page, path);
    const [painted, ran] = await page.evaluate(() => [
      performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
      performance.getEntriesByName("script")[0]?.startTime,
    ]);
    expect(painted).toBeGreaterThan(0);
    expect(ran).toBeGreaterThanOrEqual(painted ?? Number.POSITIVE_INFINITY);
  });
}

test("a page that is known does all that a new one does", async ({ page }) => {
  await openKept(page, "/dotnet/aspnet:10.0");
  const { pull } = imagePage(page);
  await pull.getByRole("button", { name: "Copy pull command" }).click();
  await expectCopied(page, "docker pull mcr.microsoft.com/dotnet/aspnet:10.0");
  await page.getByRole("radiogroup", { name: "Region" }).getByText("China").click();
  await expect(page).toHaveURL("/dotnet/aspnet:10.0?region=china");
  await expect(pull.getByText("docker pull mcr.azure.cn/dotnet/aspnet:10.0", { exact: true }).first()).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL("/dotnet/aspnet:10.0");
});

test("a page that is known is asked for again by its validator alone", async ({ page }) => {
  await openKept(page, "/dotnet/aspnet:10.0");
  const answer = await page.request.get("/dotnet/aspnet:10.0");
  const { etag = "" } = answer.headers();
  const again = await page.request.get("/dotnet/aspnet:10.0", { headers: { "If-None-Match": etag } });
  expect(again.status()).toBe(304);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, allowedConsole: [/csp/i] });

  test("a page that is known is whole", async ({ page }) => {
    await openKept(page, "/dotnet/aspnet:10.0");
    await expect(imagePage(page).pull.getByText("docker pull", { exact: false }).first()).toBeVisible();
    await expect(page.getByRole("main").getByRole("table", { name: "Platforms" })).toBeVisible();
  });
});
