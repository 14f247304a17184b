import { expectNoViolations } from "../pages/axe";
import { expect, test } from "../support/test";
import { aboutCard, untilReadmeIsKnown } from "./about-card";

test("on a phone, a README with a wide table scrolls in its own place", async ({ page }) => {
  await untilReadmeIsKnown(page, "dotnet/aspnet");
  await page.goto("/dotnet/aspnet?about=readme");
  const { readmeText } = aboutCard(page);
  await expect(readmeText.getByRole("table")).toBeAttached();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expectNoViolations(page);
});
