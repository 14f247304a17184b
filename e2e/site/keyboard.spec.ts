import type { Locator, Page } from "@playwright/test";
import { catalogPage } from "../pages/catalog-page";
import { expectCopied } from "../pages/clipboard";
import { imagePage } from "../pages/image-page";
import { awake } from "../pages/press";
import { regionSwitch } from "../pages/region";
import { expect, test } from "../support/test";

const MOST_PRESSES = 150;

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press("Tab");
    // A list keeps only the rows near the screen in the document, and Tab scrolls the page.
    if ((await target.and(page.locator(":focus")).count()) > 0) return;
  }
  await expect(target, `reached by ${MOST_PRESSES} presses of Tab`).toBeFocused();
}

test.describe("the keyboard alone", () => {
  test("skips the head of the page", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0");
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to content" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("main").getByRole("link", { name: "Catalog" })).toBeFocused();
  });

  test("searches, chooses a tag, a region and a platform, and copies", async ({ page }) => {
    await page.goto("/");
    await tabTo(page, catalogPage(page).search);
    await page.keyboard.type("dotnet/aspnet");
    await expect(catalogPage(page).links.first()).toHaveAccessibleName("dotnet/aspnet");
    await tabTo(page, catalogPage(page).repository("dotnet/aspnet"));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/dotnet/aspnet");
    await expect(page.getByRole("main")).toBeFocused();
    await tabTo(page, page.getByRole("link", { name: "latest", exact: true }));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/dotnet/aspnet:latest");
    // Each opened page moves the focus to itself, away from an element focused before.
    await expect(page.getByRole("main")).toBeFocused();
    await regionSwitch(page).global.focus();
    await page.keyboard.press("ArrowRight");
    await expect(regionSwitch(page).china).toBeChecked();
    await expect(regionSwitch(page).china).toBeFocused();
    await expect(page).toHaveURL("/dotnet/aspnet:latest?region=china");
    await tabTo(page, imagePage(page).choose("linux/amd64"));
    await page.keyboard.press("Enter");
    await expect(imagePage(page).command).toContainText("--platform linux/amd64");
    await awake(imagePage(page).copy);
    await imagePage(page).copy.focus();
    await page.keyboard.press("Enter");
    await expectCopied(page, "docker pull --platform linux/amd64 mcr.azure.cn/dotnet/aspnet:latest");
  });

  test("changes region and way of pulling by arrow keys", async ({ page }) => {
    await page.goto("/sample/one-tag:1.0");
    await tabTo(page, regionSwitch(page).global);
    await page.keyboard.press("ArrowRight");
    await expect(regionSwitch(page).china).toBeChecked();
    await page.keyboard.press("ArrowLeft");
    await expect(regionSwitch(page).global).toBeChecked();
    const { by, command } = imagePage(page);
    await tabTo(page, by("tag"));
    await page.keyboard.press("ArrowRight");
    await expect(by("tag + digest")).toBeChecked();
    await page.keyboard.press("ArrowRight");
    await expect(command).toHaveText(/^docker pull mcr\.microsoft\.com\/sample\/one-tag@sha256:[0-9a-f]{64}$/);
  });

  test("has a visible focus", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0");
    for (const target of [imagePage(page).copy, imagePage(page).permalink, imagePage(page).platformChoice]) {
      await tabTo(page, target);
      const outline = await target.evaluate((element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return `${outlineStyle} ${outlineWidth}`;
      });
      expect(outline).not.toMatch(/^none| 0px$/);
    }
  });
});
