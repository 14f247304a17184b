import { expect, test } from "../support/test";

test.use({ locale: "zh-CN" });

test("Chinese pages keep within a phone's width", async ({ page }) => {
  for (const path of [
    "",
    "/dotnet/aspnet",
    "/dotnet/aspnet:10.0",
    "/endpoints",
    "/check",
    "/history/dotnet/aspnet:10.0",
  ]) {
    await page.goto(`/zh-cn${path}`);
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path).toBe(true);
  }
});
