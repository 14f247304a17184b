import { catalogPage } from "../pages/catalog-page";
import { checkPage } from "../pages/check-page";
import { tagSelection } from "../pages/compare-page";
import { imagePage } from "../pages/image-page";
import { palette } from "../pages/palette";
import { comparedList, regionComparison } from "../pages/region-comparison";
import { tagListPage } from "../pages/tag-details";
import { expect, test } from "../support/test";
import { listen } from "./live-regions";

test.describe("screen readers are told", () => {
  test("what was copied, and the region", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0");
    await expect(regionComparison(page).row("China")).toContainText(/[0-9a-f]{12}/);
    let heard = await listen(page);
    await imagePage(page).copy.click();
    await heard.expectSaid(/^Copied: docker pull mcr\.microsoft\.com\/dotnet\/aspnet:10\.0$/);
    heard = await listen(page);
    await page.keyboard.press("r");
    await heard.expectSaid(/^Region: China$/);
  });

  test("how many tags a filter finds, their order, and what was chosen", async ({ page }) => {
    await page.goto("/dotnet/aspnet");
    const { filter, sort } = tagListPage(page);
    let heard = await listen(page);
    await filter.fill("os:alpine");
    await heard.expectSaid(/^[\d,]+ of 10,244 tags/);
    heard = await listen(page);
    await sort.selectOption({ label: "Name" });
    await heard.expectSaid(/Sorted by: Name$/);
    heard = await listen(page);
    await tagListPage(page).rows.first().hover();
    await page
      .getByRole("checkbox", { name: /^Compare / })
      .first()
      .check();
    await heard.expectSaid(/Choose the tag to compare it with/);
    await expect(tagSelection(page).clear).toBeVisible();
    heard = await listen(page);
    await filter.fill("when:now");
    await heard.expectSaid(/when/);
  });

  test("that the regions are compared, once", async ({ page }) => {
    await page.goto("/dotnet/aspnet");
    const { toggle, checkAgain } = comparedList(page);
    // The other region answers when its answer can be heard.
    let answer = () => {};
    let heardLater = Promise.resolve();
    const wait = () => {
      heardLater = new Promise((resolve) => {
        answer = resolve;
      });
    };
    await page.route("**/api/china/**", async (route) => {
      await heardLater;
      await route.continue();
    });
    wait();
    await toggle.click();
    await expect(page.getByText("Comparing the tags on screen…")).toBeVisible();
    const heard = await listen(page);
    answer();
    await heard.expectSaid(/^\d+ the same, \d+ different/);
    const again = await listen(page);
    wait();
    await checkAgain.click();
    await again.expectSaid(/^$/);
    const later = await listen(page);
    answer();
    await later.expectSaid(/^\d+ the same/);
  });

  test("how many repositories a search finds, on the page and in the palette", async ({ page }) => {
    await page.goto("/?browse=all");
    let heard = await listen(page);
    await catalogPage(page).search.fill("aspnet");
    await heard.expectSaid(/^\d+ of 3,025 repositories$/);
    await page.goto("/compare");
    await page.keyboard.press("Control+k");
    await expect(palette(page).options.first()).toBeVisible();
    heard = await listen(page);
    await palette(page).field.fill("zzzqqq");
    await heard.expectSaid(/zzzqqq|No /);
  });

  test("how many names a file has", async ({ page }) => {
    await page.goto("/check");
    const heard = await listen(page);
    await checkPage(page).text.fill("FROM mcr.microsoft.com/dotnet/aspnet:10.0");
    await heard.expectSaid(/1 name/);
  });
});
