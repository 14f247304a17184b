import { comparePage, filterLine, tagSelection } from "../pages/compare-page";
import { expect, test } from "../support/test";

test.describe("on a phone", () => {
  test("chooses and compares two tags, and nothing overflows", async ({ page }) => {
    await page.goto("/dotnet/aspnet");
    const { choose, compare } = tagSelection(page);
    for (const line of ["10.0", "9.0"]) {
      await filterLine(page, line);
      await choose(line).check();
    }
    await compare.click();
    await expect(page).toHaveURL("/compare?from=dotnet/aspnet:10.0&to=dotnet/aspnet:9.0");
    await expect(comparePage(page).summary).toBeVisible();
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  });
});
