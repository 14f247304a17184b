import { failureOf } from "../pages/failure";
import { expect, test } from "../support/test";

// A page that shows a failure has its status, and browsers report that on the console.
test.use({ allowedConsole: [/console error: .*status of 50[234]/] });

test("a failure comes before what the other region says", async ({ page }) => {
  await page.goto("/sample/misbehaving/wrong-digest:bad");
  const { alert } = failureOf(page);
  const regions = page.getByRole("region", { name: "Regions" });
  await expect(alert).toBeVisible();
  const [failed, compared] = [await alert.boundingBox(), await regions.boundingBox()];
  expect(failed && compared && failed.y < compared.y).toBe(true);
});
