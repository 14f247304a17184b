import { catalogPage } from "../pages/catalog-page";
import { expectNoLayoutShift } from "../pages/layout-shift";
import { expect, test } from "../support/test";
import { homePage } from "./home-page";

const RECENT = ["bicep/avm/res/network/virtual-network", "dotnet/aspnet", "azure-cli", "mssql/server", "powershell"];

for (const width of [390, 320]) {
  test(`${width} pixels are enough for the home page, with what was viewed before`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    await page.addInitScript((names) => localStorage.setItem("recent-repositories", names), RECENT.join("\n"));
    await page.goto("/");
    const { recentLinks, endpoints, family, branch } = homePage(page);
    await expect(recentLinks).toHaveText(RECENT);
    await expectNoLayoutShift(page);
    await expect(catalogPage(page).search).toBeInViewport();
    await expect(endpoints).toBeInViewport({ ratio: 1 });
    await expect(family(".NET")).toBeVisible();
    await branch("oss").locator("summary").tap();
    await expect(branch("oss").getByRole("link", { name: /^v2\// })).toBeVisible();
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  });
}
