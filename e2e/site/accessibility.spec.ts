import { shownControls } from "../access/controls";
import { focusProblems } from "../access/focus";
import { expectToFit, ZOOMED } from "../access/room";
import { expectAccessible, expectContrast, expectTargets, PAGE_KINDS } from "../pages/axe";
import { expect, test } from "../support/test";

test.use({ colorScheme: "light", allowedConsole: [/console error: .*status of (?:404|429|50[234])/] });

test.describe("axe finds no violation, the focus is seen, and nothing is lost by zoom or by the system's colours", () => {
  for (const each of PAGE_KINDS) {
    test(`on a page of kind ${each.kind}`, async ({ page }) => {
      await expectAccessible(page, each);
      // Only the colours differ.
      await page.emulateMedia({ colorScheme: "dark" });
      await expectContrast(page);
      expect(await focusProblems(page), "in dark").toEqual([]);
      await page.emulateMedia({ forcedColors: "active" });
      expect(await focusProblems(page), "in forced colours").toEqual([]);
      await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });

      const controls = await shownControls(page);
      for (const size of ZOOMED) {
        await page.setViewportSize(size);
        await expectToFit(page);
        await expectTargets(page, `at ${size.width} px`);
        const left = await shownControls(page);
        expect(
          [...controls].filter((name) => !left.has(name)),
          `lost at ${size.width} px`,
        ).toEqual([]);
      }
      expect(await focusProblems(page), "at 400 %").toEqual([]);
    });
  }
});
