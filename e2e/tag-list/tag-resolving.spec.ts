import { tagListPage } from "../pages/tag-details";
import { expect, test } from "../support/test";

test.describe("resolving all tags", () => {
  test("shows its progress, and every tag's details", async ({ page }) => {
    await page.goto("/mssql/server");
    const list = tagListPage(page);
    await list.resolveAll.click();
    await expect(page.getByText("265 resolved")).toBeVisible({ timeout: 90_000 });
    await expect(list.resolveAll).toHaveCount(0);
    await list.filter.fill("2022-latest");
    await expect(list.cell("2022-latest", "today")).toHaveText(/2022-CU\d+/);
  });

  test("can be stopped, and continues with what is missing", async ({ page, sample }) => {
    await page.goto("/dotnet/sdk");
    const list = tagListPage(page);
    await list.resolveAll.click();
    await expect(page.getByRole("progressbar", { name: "Resolving tags" })).toBeVisible();
    await expect(page.getByText(/^about [\d,]+ s left$/)).toBeVisible();
    await page.getByRole("button", { name: "Stop" }).click();
    await expect(list.resolveAll).toBeVisible();
    // Requests in flight are answered; no new ones are sent, although not all tags are resolved.
    await page.waitForLoadState("networkidle");
    await sample.clearWhenAtRest();
    await expect(list.resolveAll).toBeVisible();
    expect(await sample.requests()).toEqual([]);
  });
});

test.describe("lists of any length", () => {
  test("with one tag", async ({ page }) => {
    await page.goto("/sample/one-tag");
    await expect(tagListPage(page).count(1, 1)).toBeVisible();
    await expect(tagListPage(page).cell("1.0", "digest")).toHaveText(/^[0-9a-f]{12}$/);
  });

  test("with a hundred thousand, down to the last", async ({ page }) => {
    await page.goto("/sample/hundred-thousand-tags");
    const list = tagListPage(page);
    await expect(list.count(100_000, 100_000)).toBeVisible();
    await list.filter.fill("099999");
    await expect(list.tag("build-099999")).toBeVisible();
    expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(3000);
  });
});
