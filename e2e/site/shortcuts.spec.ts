import type { Page } from "@playwright/test";
import { CATALOG_NAMES } from "@/lib/sample/content/names/catalog-names";
import { catalogPage } from "../pages/catalog-page";
import { expectCopied } from "../pages/clipboard";
import { historyPage } from "../pages/history-page";
import { imagePage } from "../pages/image-page";
import { openPalette, palette } from "../pages/palette";
import { regionSwitch } from "../pages/region";
import { repositoryPage } from "../pages/repository-page";
import { expect, test } from "../support/test";

const SORTED = CATALOG_NAMES.toSorted();

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Keyboard shortcuts" });

/** Presses a key several times. */
async function press(page: Page, key: string, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) await page.keyboard.press(key);
}

test.describe("shortcuts in lists", () => {
  test("move through the tags, copy a command, and open one", async ({ page }) => {
    await page.goto("/dotnet/aspnet");
    const { links, tags } = repositoryPage(page);
    const names = await links.allTextContents();
    await page.keyboard.press("j");
    await expect(tags.getByRole("link", { name: names[0] ?? "", exact: true })).toBeFocused();
    await press(page, "j", 2);
    await page.keyboard.press("k");
    await expect(tags.getByRole("link", { name: names[1] ?? "", exact: true })).toBeFocused();
    await page.keyboard.press("c");
    await expectCopied(page, `docker pull mcr.microsoft.com/dotnet/aspnet:${names[1]}`);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/dotnet/aspnet:${names[1]}`);
  });

  test("move faster than rows are rendered, and back from far away", async ({ page }) => {
    await page.goto("/?browse=all");
    const { repository, search } = catalogPage(page);
    await expect(repository(SORTED[0] ?? "")).toBeVisible();
    await press(page, "j", 101);
    const hundredth = repository(SORTED[100] ?? "");
    await expect(hundredth).toBeFocused();
    await expect(hundredth).toBeInViewport({ ratio: 1 });
    // However far somebody scrolls, the row with the focus is there.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(repository(SORTED.at(-1) ?? "")).toBeVisible();
    await expect(hundredth).toBeFocused();
    await page.keyboard.press("k");
    await expect(repository(SORTED[99] ?? "")).toBeFocused();
    await expect(repository(SORTED[99] ?? "")).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("/");
    await expect(search).toBeFocused();
  });

  test("take every step of a key that is pressed faster than the browser paints", async ({ page }) => {
    await page.goto("/?browse=all");
    const { repository } = catalogPage(page);
    await page.keyboard.press("j");
    await expect(repository(SORTED[0] ?? "")).toBeFocused();
    await page.evaluate(() => {
      for (let step = 0; step < 100; step += 1)
        document.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
    });
    await expect(repository(SORTED[100] ?? "")).toBeFocused();
  });

  test("keep the focused tag while the list is scrolled, and begin on screen without one", async ({ page }) => {
    await page.goto("/dotnet/aspnet");
    const { tags, filter } = repositoryPage(page);
    await page.evaluate(() => window.scrollTo(0, 60_000));
    await expect(tags.getByRole("row").nth(1)).not.toHaveAttribute("aria-rowindex", "2");
    await page.keyboard.press("j");
    const focused = page.locator("tr:focus-within a");
    await expect(focused).toBeInViewport({ ratio: 1 });
    const name = (await focused.textContent()) ?? "";
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect(tags.getByRole("row").nth(1)).toHaveAttribute("aria-rowindex", "2");
    await expect(tags.getByRole("link", { name, exact: true })).toBeFocused();
    await page.keyboard.press("/");
    await expect(filter).toBeFocused();
  });

  test("move through the platforms of an image", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0");
    await expect(imagePage(page).permalink).toBeVisible();
    await page.keyboard.press("j");
    await expect(page.getByRole("table", { name: "Platforms" }).getByRole("link").first()).toBeFocused();
  });

  test("move through what a tag was", async ({ page }) => {
    await page.goto("/history/dotnet/aspnet:10.0");
    await page.keyboard.press("j");
    await expect(historyPage(page).rows.first().getByRole("link").first()).toBeFocused();
  });
});

test.describe("shortcuts of a page", () => {
  test("copy, switch the region, and go to the permalink and the history", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0");
    await expect(imagePage(page).permalink).toBeVisible();
    await page.keyboard.press("c");
    await expectCopied(page, "docker pull mcr.microsoft.com/dotnet/aspnet:10.0");
    await page.keyboard.press("r");
    await expect(regionSwitch(page).china).toBeChecked();
    await expect(page).toHaveURL("/dotnet/aspnet:10.0?region=china");
    await expect(page.getByRole("status")).toHaveText("Region: China");
    // The page's own links have the region when the server has answered for it.
    await expect(page.getByRole("link", { name: "History", exact: true })).toHaveAttribute("href", /region=china/);
    await page.keyboard.press("h");
    await expect(page).toHaveURL("/history/dotnet/aspnet:10.0?region=china");
    await page.goBack();
    await expect(imagePage(page).permalink).toBeVisible();
    await page.keyboard.press("y");
    await expect(page).toHaveURL(/\/dotnet\/aspnet@sha256:[0-9a-f]{64}\?region=china&tag=10\.0$/);
  });

  test("say when there is nothing for a key", async ({ page }) => {
    await page.goto("/check");
    for (const key of ["j", "c", "y", "h"]) {
      await page.keyboard.press(key);
      await expect(page.getByRole("status").filter({ hasText: `The key ${key} does nothing` })).toBeVisible();
    }
  });

  test("open the search on a page without a field for it", async ({ page }) => {
    await page.goto("/compare");
    await openPalette(page, "/");
    await expect(palette(page).field).toBeFocused();
  });
});

test.describe("the list of shortcuts", () => {
  test("opens by ? and by its button, names every key, and gives the focus back", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0");
    await imagePage(page).copy.focus();
    await page.keyboard.press("?");
    const dialog = dialogOf(page);
    await expect(dialog).toBeVisible();
    for (const key of ["/", "j", "k", "Enter", "c", "r", "y", "h", "?"]) {
      await expect(dialog.getByText(key, { exact: true })).toBeVisible();
    }
    // No shortcut works behind it.
    await page.keyboard.press("r");
    await expect(regionSwitch(page).global).toBeChecked();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(imagePage(page).copy).toBeFocused();
    await page.getByRole("contentinfo").getByRole("button", { name: "Keyboard shortcuts" }).click();
    await expect(dialog).toBeVisible();
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(dialog).toBeHidden();
  });

  test("turns the shortcuts of one key off, for this device", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0");
    await page.keyboard.press("?");
    const single = dialogOf(page).getByRole("checkbox", { name: "Shortcuts of one key" });
    await single.uncheck();
    await page.keyboard.press("Escape");
    await page.reload();
    await press(page, "r", 1);
    await press(page, "?", 1);
    await press(page, "/", 1);
    await openPalette(page, "Control+k");
    await page.keyboard.press("Escape");
    await expect(regionSwitch(page).global).toBeChecked();
    await expect(dialogOf(page)).toBeHidden();
    await page.getByRole("contentinfo").getByRole("button", { name: "Keyboard shortcuts" }).click();
    await expect(single).not.toBeChecked();
    await single.check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("r");
    await expect(regionSwitch(page).china).toBeChecked();
  });
});

test("keys with modifiers, and keys of somebody who types, are no shortcuts", async ({ page }) => {
  await page.goto("/dotnet/aspnet");
  const { filter } = repositoryPage(page);
  await filter.focus();
  await page.keyboard.type("jkcryh?/");
  await expect(filter).toHaveValue("jkcryh?/");
  await filter.blur();
  for (const key of ["Alt+r", "Control+y", "Meta+h"]) await page.keyboard.press(key);
  await expect(page).toHaveURL(/\/dotnet\/aspnet\?q=jkcryh/);
  await expect(regionSwitch(page).global).toBeChecked();
});
