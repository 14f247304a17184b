import { BUDGET_PAGES, expectWithinBudget } from "../pages/budget";
import { imagePage } from "../pages/image-page";
import { expectNoLayoutShift } from "../pages/layout-shift";
import { expect, test } from "../support/test";

test.describe("the budget on a phone", () => {
  for (const each of BUDGET_PAGES) {
    test(`is kept by ${each.path}`, async ({ page }) => {
      await expectWithinBudget(page, each);
    });
  }

  test("of layout shift is kept when the registry is slow", async ({ page, sample }) => {
    const image = { repository: "azure-cli", reference: "2.56.0" };
    await sample.setFaults([{ kind: "hang", region: "global", endpoint: "manifests", ...image, times: 1 }]);
    await page.goto("/azure-cli:2.56.0", { waitUntil: "commit" });
    await expect(imagePage(page).rows.getByRole("time").first()).toBeVisible();
    await expectNoLayoutShift(page);
  });
});
