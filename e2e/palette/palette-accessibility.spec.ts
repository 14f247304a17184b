import { expectNoViolations } from "../pages/axe";
import { openPalette, palette } from "../pages/palette";
import { expect, test } from "../support/test";

const TEXTS = [
  "",
  "aspnet",
  "docker pull mcr.azure.cn/dotnet/aspnet:10.0",
  "microsoft/dotnet:2.1-sdk",
  "Dotnet/AspNet:10.0",
];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`with the palette open, in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("axe finds no violation", async ({ page }) => {
      await page.goto("/mssql/server");
      await openPalette(page);
      const { dialog, field, options } = palette(page);
      for (const text of TEXTS) {
        await field.fill(text);
        await expect(options.first()).toBeVisible();
        await page.waitForLoadState("networkidle");
        await expectNoViolations(page, text);
      }
      await expect(dialog).toBeVisible();
    });
  });
}
