import type { Page } from "@playwright/test";
import { regionSwitch } from "../pages/region";
import { expect, test } from "../support/test";

const navigation = (page: Page) => page.getByRole("navigation", { name: "Main" });

/** Each link, and the page that it opens. */
const LINKS = [
  ["Catalog", "/?browse=all", "Find Microsoft’s official artifacts", "Catalog"],
  ["Check my files", "/check", "Check my files", "Check"],
  ["Tags of all repositories", "/search", "Search all tags", "Tags"],
  ["History", "/history", "What moved lately", "History"],
  ["Endpoints", "/endpoints", "Endpoints", "Endpoints"],
] as const;

test.describe("the navigation", () => {
  test("leads to all that the site has, keeps the region, and says where one is", async ({ page }) => {
    await page.goto("/");
    await regionSwitch(page).china.check();
    await expect(page).toHaveURL("/?region=china");
    await expect(navigation(page).locator("[aria-current]")).toHaveCount(0);
    for (const [name, path, heading, text] of LINKS) {
      await navigation(page).getByRole("link", { name }).press("Enter");
      await expect(page).toHaveURL(`${path}${path.includes("?") ? "&" : "?"}region=china`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(heading);
      await expect(navigation(page).locator("[aria-current=page]")).toHaveText([text]);
    }
    await page.getByRole("banner").getByRole("link", { name: "MAR Discovery catalog" }).click();
    await expect(page).toHaveURL("/?region=china");
    await expect(navigation(page).locator("[aria-current]")).toHaveCount(0);
  });

  test("has the same height on every page and in every window", async ({ page }) => {
    for (const width of [1280, 800, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const heights: (number | undefined)[] = [];
      for (const path of ["/", "/?q=aspnet", "/dotnet/yarp", "/check", "/history", "/endpoints"]) {
        await page.goto(path);
        heights.push((await page.getByRole("banner").boundingBox())?.height);
        for (const link of await navigation(page).getByRole("link").all())
          await expect(link).toBeInViewport({ ratio: 1 });
        const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
        expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
      }
      expect(new Set(heights).size, `${width} pixels: ${heights}`).toBe(1);
      expect(heights[0]).toBeLessThan(100);
    }
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, allowedConsole: [/failed request: GET \S+\.js: csp$/] });

  test("the navigation works", async ({ page }) => {
    for (const [name, path, heading] of LINKS) {
      await page.goto("/dotnet/yarp");
      await navigation(page).getByRole("link", { name }).click();
      await expect(page).toHaveURL(path);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(heading);
    }
  });
});
