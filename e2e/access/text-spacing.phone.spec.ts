import { PAGE_KINDS } from "../pages/axe";
import { expect, test } from "../support/test";
import { expectToFit } from "./room";

/** The spacing that a reader may set: WCAG 2.2, success criterion 1.4.12. */
const SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }";

test.use({
  viewport: { width: 320, height: 1200 },
  allowedConsole: [/console error: .*status of (?:404|429|50[234])/],
});

for (const { kind, path, complete } of PAGE_KINDS) {
  test(`with wider text, 320 pixels are enough: ${kind}`, async ({ page }) => {
    await page.goto(path);
    await expect(complete(page)).toBeVisible();
    await page.addStyleTag({ content: SPACING });
    await expectToFit(page);
  });
}
