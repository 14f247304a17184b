import { answers, endpointsPage, OFFICIAL_HOSTS, standIn } from "../pages/endpoints-page";
import { expect, test } from "../support/test";

test.describe("on a phone", () => {
  test.use({ standIns: [OFFICIAL_HOSTS] });

  test("chooses rules, pings regions, checks a name, and nothing overflows", async ({ page }) => {
    await page.goto("/endpoints");
    const { firewall, rules, ask, region, mirrorField, result } = endpointsPage(page);
    await firewall.getByRole("link", { name: "Azure Firewall, Bicep", exact: true }).tap();
    await expect(rules("Azure Firewall, Bicep")).toContainText("mcr.microsoft.com");
    await standIn(page, "global", answers);
    await standIn(page, "china", answers);
    await ask.tap();
    await expect(region("China")).toContainText("something answered");
    await mirrorField.fill(`mirror.example/mcr.microsoft.com/dotnet/aspnet:10.0@sha256:${"0".repeat(64)}`);
    await mirrorField.press("Enter");
    await expect(result).toContainText("mirror.example not official");
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  });
});
