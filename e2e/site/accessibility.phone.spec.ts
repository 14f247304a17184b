import { expectAccessible, expectAccessibleInChinese, expectContrast, PAGE_KINDS } from "../pages/axe";
import { expect, test } from "../support/test";

test.use({ allowedConsole: [/console error: .*status of (?:404|429|50[234])/] });

test.describe("on a phone", () => {
  for (const each of PAGE_KINDS) {
    test(`axe finds no violation, and nothing overflows, in both languages: ${each.kind}`, async ({ page }) => {
      for (const expectEach of [expectAccessible, expectAccessibleInChinese]) {
        await expectEach(page, each);
        const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
        expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
      }
      await page.emulateMedia({ colorScheme: "dark" });
      await expectContrast(page);
    });
  }
});
