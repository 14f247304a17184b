import type { Page } from "@playwright/test";
import { expectNoLayoutShift } from "../pages/layout-shift";
import { regionComparison } from "../pages/region-comparison";
import { tagListPage } from "../pages/tag-details";
import { expect, test } from "../support/test";

async function expectNothingSticksOut(page: Page): Promise<void> {
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
}

test.describe("on a phone", () => {
  test("an image's page shows both regions, and nothing moves when a slow one answers", async ({ page, sample }) => {
    await sample.setFaults([
      { region: "china", endpoint: "manifests", repository: "azure-cli", kind: "hang", times: 1 },
    ]);
    await page.goto("/azure-cli:2.63-azurelinux3.0");
    const { card } = regionComparison(page);
    await expect(card).toContainText("Asking China…");
    await expect(card).toContainText("China serves the same digest.");
    await expectNoLayoutShift(page);
    await page.goto("/dotnet/aspnet:9.0");
    await expect(card).toContainText("China serves an older image.");
    await expectNothingSticksOut(page);
  });

  test("tags are marked", async ({ page }) => {
    await page.goto("/dotnet/aspnet?regions=compared");
    await expect(tagListPage(page).row("latest")).toContainText("China serves the same digest.");
    await page.waitForLoadState("networkidle");
    await expectNothingSticksOut(page);
    await expectNoLayoutShift(page);
  });
});
