import { expectAccessible, expectContrast, PAGE_KINDS } from "../pages/axe";
import { test } from "../support/test";

test.use({ colorScheme: "light", allowedConsole: [/console error: .*status of (?:404|429|50[234])/] });

test.describe("axe finds no violation, in light and in dark", () => {
  for (const each of PAGE_KINDS) {
    test(`on a page of kind ${each.kind}`, async ({ page }) => {
      await expectAccessible(page, each);
      // Only the colours differ.
      await page.emulateMedia({ colorScheme: "dark" });
      await expectContrast(page);
    });
  }
});
