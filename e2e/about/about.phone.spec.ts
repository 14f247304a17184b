import { expectNoViolations } from "../pages/axe";
import { expectNoLayoutShift } from "../pages/layout-shift";
import { expect, test } from "../support/test";
import { aboutCard } from "./about-card";

test("on a phone, the card is as wide as the page, and so are its details", async ({ page }) => {
  await page.goto("/mssql/server");
  const { card, details, portal } = aboutCard(page);
  await expect(card).toContainText("by Microsoft");
  await expectNoLayoutShift(page);
  await details.click();
  await expect(portal).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expectNoViolations(page);
});
