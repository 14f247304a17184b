import { expectNoViolations } from "../pages/axe";
import { expectNoLayoutShift } from "../pages/layout-shift";
import { expect, test } from "../support/test";
import { marksPage } from "./marks-page";

test("on a phone the section is accessible and does not overflow", async ({ page }) => {
  await page.goto("/#your-tags");
  const { file, opener, section, marks } = marksPage(page);
  const name = "azure-cognitive-services/custom-text-classification-of-long-names/text:3.0.0-onprem-amd64";
  const text = { format: "mar-discovery-marks", version: 1, marks: [{ name, since: "2026-11-01T00:00:00Z" }] };
  await file.setInputFiles({
    name: "marks.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(text)),
  });
  await expect(opener).toContainText("1 mark");
  await opener.click();
  await expect(marks).toHaveCount(1);
  await expect(section.getByRole("status").first()).toContainText("Nothing changed since");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoViolations(page, colorScheme);
  }
  await page.goto("/");
  await expect(section.getByRole("status").first()).toContainText("Nothing changed since");
  await expectNoLayoutShift(page);
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
});
