import { expectNoViolations } from "../pages/axe";
import { historyPage } from "../pages/history-page";
import { expect, test } from "../support/test";

test.describe("on a phone", () => {
  for (const path of ["/history/dotnet/monitor:10.0?at=2020-01-01", "/history/dotnet/monitor"]) {
    test(`nothing of ${path} overflows`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByText("What nobody has watched is not known.")).toBeVisible();
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
      await expectNoViolations(page);
    });
  }

  test("the choice of a date comes before the list", async ({ page }) => {
    await page.goto("/history/dotnet/monitor:10.0");
    const { date, rows } = historyPage(page);
    const [dateBox, rowBox] = [await date.boundingBox(), await rows.first().boundingBox()];
    expect(dateBox?.y).toBeLessThan(rowBox?.y ?? 0);
  });
});
