import { checkPage } from "../pages/check-page";
import { expect, test } from "../support/test";

test.describe("on a phone", () => {
  test("checks a file, and nothing overflows", async ({ page }) => {
    await page.goto("/check");
    const { text, line, asked, changes } = checkPage(page);
    await text.fill(
      `FROM mcr.microsoft.com/dotnet/aspnet:8.0.0\nFROM mirror.a-long-name.example.com/mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra@sha256:${"a1".repeat(32)}`,
    );
    await expect(asked).toBeVisible();
    await expect(line(1)).toContainText("Move to dotnet/aspnet:");
    await expect(changes).toHaveCount(1);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  });
});
