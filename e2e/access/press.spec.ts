import type { Page } from "@playwright/test";
import { imagePage } from "../pages/image-page";
import { repositoryPage } from "../pages/repository-page";
import { expect, test } from "../support/test";

/** Holds back what the router asks for. Returns what lets it through. */
async function holdRouter(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(
    (url) => url.searchParams.has("_rsc"),
    async (route) => {
      await held;
      await route.continue();
    },
  );
  return release;
}

/** Notes whether the frame that follows the next press shows the line at the top. */
function watchFrameAfterPress(page: Page) {
  return page.evaluate(() => {
    const isLineShown = () => getComputedStyle(document.documentElement, "::before").content !== "none";
    const shown = new Promise<boolean>((resolve) => {
      window.addEventListener("click", () => requestAnimationFrame(() => resolve(isLineShown())), { once: true });
    });
    Object.assign(window, { frameAfterPress: shown });
  });
}

const frameAfterPress = (page: Page) => page.evaluate(() => Reflect.get(window, "frameAfterPress"));
const line = (page: Page) => page.locator("html[data-going]");

test.describe("a press on a link", () => {
  test("shows in its own frame, from a list to a repository and from a tag to its image", async ({ page }) => {
    await page.goto("/?q=dotnet/aspnet");
    const release = await holdRouter(page);
    await watchFrameAfterPress(page);
    await page.getByRole("main").getByRole("link", { name: "dotnet/aspnet", exact: true }).click();
    expect(await frameAfterPress(page)).toBe(true);
    await expect(line(page)).toHaveCount(1);
    release();
    await expect(repositoryPage(page).links.first()).toBeVisible();
    await expect(line(page)).toHaveCount(0);
    await watchFrameAfterPress(page);
    await repositoryPage(page).links.first().click();
    expect(await frameAfterPress(page)).toBe(true);
    await expect(imagePage(page).rows.first()).toBeVisible();
    await expect(line(page)).toHaveCount(0);
  });

  test("ends with the way back, and shows nothing where it leads nowhere", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "History" }).first().click();
    await expect(page).toHaveURL("/history");
    const release = await holdRouter(page);
    await page.getByRole("link", { name: "Check my files" }).first().click();
    await expect(line(page)).toHaveCount(1);
    await page.goBack();
    await expect(line(page)).toHaveCount(0);
    release();
    await expect(page).toHaveURL("/");
    await page.getByRole("banner").getByRole("link", { name: "MAR Discovery catalog" }).click();
    await expect(line(page)).toHaveCount(0);
  });
});
