import type { Page } from "@playwright/test";
import { expectNoLayoutShift } from "../pages/layout-shift";
import { expect, test } from "../support/test";

/** Gives a page a share sheet, which the tests' browser lacks, that takes what is shared or fails. */
async function giveShareSheet(page: Page, failure?: string): Promise<void> {
  await page.addInitScript((name) => {
    const share = async (data: ShareData) => {
      if (name) throw new DOMException("", name);
      document.documentElement.dataset.shared = JSON.stringify(data);
    };
    Object.defineProperty(navigator, "share", { value: share });
  }, failure);
}

const button = (page: Page) => page.getByRole("main").getByRole("button", { name: "Share", exact: true });

test.describe("the share sheet", () => {
  for (const path of ["/dotnet/aspnet?q=alpine", "/dotnet/aspnet:10.0?region=china"]) {
    test(`gets the address of ${path}`, async ({ page, baseURL }) => {
      await giveShareSheet(page);
      await page.goto(path);
      await button(page).click();
      const shared = { title: await page.title(), url: `${baseURL}${path}` };
      await expect(page.locator("html")).toHaveAttribute("data-shared", JSON.stringify(shared));
      await expectNoLayoutShift(page);
    });
  }

  test("is not offered where there is none", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0");
    await expect(page.getByRole("button", { name: "Copy digest", exact: true })).toBeVisible();
    await expect(button(page)).toBeHidden();
  });

  for (const [failure, said] of [
    ["AbortError", ""],
    ["NotAllowedError", "This device could not share the address."],
  ] as const) {
    test(`that ends with ${failure} says ${said || "nothing"}`, async ({ page }) => {
      await giveShareSheet(page, failure);
      await page.goto("/dotnet/aspnet:10.0");
      await button(page).click();
      await expect(
        page
          .getByRole("status")
          .filter({ hasText: said || /^$/ })
          .first(),
      ).toHaveText(said);
    });
  }
});
