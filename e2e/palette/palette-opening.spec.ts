import type { Page } from "@playwright/test";
import { catalogPage } from "../pages/catalog-page";
import { imagePage } from "../pages/image-page";
import { openPalette, palette, wakePalette } from "../pages/palette";
import { repositoryPage } from "../pages/repository-page";
import { expect, test } from "../support/test";

/** Opens a page and waits for its scripts: before that no key does anything. */
const PAGE = "/sample/one-tag:1.0";

/** Opens the palette while no script loads. What it returns waits for the first that fails. */
async function openWithoutScript(page: Page): Promise<() => Promise<unknown>> {
  await page.goto(PAGE);
  await page.waitForLoadState("networkidle");
  const failed = page.waitForEvent("requestfailed");
  await page.route(/\/_next\/static\/.*\.js/, (route) => route.abort("failed"));
  await openPalette(page, "Control+k");
  return () => failed;
}

test.describe("the palette opens", () => {
  for (const key of ["/", "Control+k", "Meta+k"] as const) {
    test(`by ${key}, closes by Escape, and returns the focus`, async ({ page }) => {
      await page.goto(PAGE);
      const { copy } = imagePage(page);
      await copy.focus();
      const { dialog, field } = palette(page);
      await openPalette(page, key);
      await expect(field).toBeFocused();
      await expect(field).toHaveValue("");
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
      await expect(copy).toBeFocused();
    });
  }

  test("by its button, and closes by a click beside it", async ({ page }) => {
    await page.goto(PAGE);
    const { trigger, dialog, field } = palette(page);
    await wakePalette(page);
    await trigger.click();
    await expect(field).toBeFocused();
    await page.mouse.click(5, 400);
    await expect(dialog).toBeHidden();
  });

  test("on the catalog by Ctrl K; / focuses the catalog's own field", async ({ page }) => {
    await page.goto("/");
    const { search } = catalogPage(page);
    await expect(async () => {
      await page.keyboard.press("/");
      await expect(search).toBeFocused({ timeout: 10_000 });
    }).toPass();
    await expect(search).toHaveValue("");
    await openPalette(page, "Control+k");
    await expect(palette(page).field).toBeFocused();
    await page.keyboard.press("Control+k");
    await expect(palette(page).dialog).toBeHidden();
    await expect(catalogPage(page).search).toBeFocused();
  });

  test("for text typed before its script has loaded", async ({ page }) => {
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.goto(PAGE);
    await page.waitForLoadState("networkidle");
    await page.route(/\/_next\/static\/.*\.js/, async (route) => {
      await arrived;
      await route.continue();
    });
    const { dialog, field, chosen } = palette(page);
    await openPalette(page, "Control+k");
    await page.keyboard.type("mssql/ser");
    await expect(dialog.getByRole("searchbox")).toHaveValue("mssql/ser");
    arrive();
    await expect(field).toBeFocused();
    await page.keyboard.type("ver");
    await expect(field).toHaveValue("mssql/server");
    await expect(chosen).toContainText("mssql/server");
  });

  test("not by a slash typed into a field, nor by keys with another meaning", async ({ page }) => {
    await page.goto("/sample/one-tag");
    const { filter } = repositoryPage(page);
    await filter.focus();
    await page.keyboard.type("a/k");
    await expect(filter).toHaveValue("a/k");
    await page.keyboard.press("Control+Shift+k");
    await page.keyboard.press("Alt+k");
    await expect(palette(page).dialog).toBeHidden();
  });
});

test.describe("if the palette's script cannot load", () => {
  test.use({ allowedConsole: [/ERR_FAILED/] });

  test("a plain form replaces it", async ({ page }) => {
    const failed = await openWithoutScript(page);
    await page.keyboard.type("mssql/");
    await expect(palette(page).dialog.getByRole("searchbox")).toHaveValue("mssql/");
    await failed();
    await page.keyboard.type("server");
    await page.unroute(/\/_next\/static\/.*\.js/);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/?q=mssql%2Fserver");
    await expect(catalogPage(page).repository("mssql/server")).toBeVisible();
  });

  test("its next opening has it, once the script can load", async ({ page }) => {
    const failed = await openWithoutScript(page);
    await failed();
    await page.unroute(/\/_next\/static\/.*\.js/);
    await page.keyboard.press("Escape");
    const { dialog, chosen } = palette(page);
    await expect(dialog).toBeHidden();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("mssql/server");
    await expect(chosen).toContainText("mssql/server");
  });
});
