import type { Page } from "@playwright/test";
import { CATALOG_NAMES } from "@/lib/sample/content/names/catalog-names";
import { catalogPage } from "./pages/catalog-page";
import { repositoryPage } from "./pages/repository-page";
import { expect, test } from "./support/test";

/** Lets no script through until what comes back is called: a page as a slow connection shows it. */
async function withoutScripts(page: Page): Promise<() => void> {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await arrived;
    await route.continue();
  });
  return arrive;
}

test.describe("what is typed before the scripts of a page arrive", () => {
  test("is searched for in the catalog", async ({ page }) => {
    const arrive = await withoutScripts(page);
    await page.goto("/", { waitUntil: "commit" });
    const catalog = catalogPage(page);
    await catalog.search.fill("qqqqzzzz");
    arrive();
    await expect(catalog.count(0, CATALOG_NAMES.length)).toBeVisible();
    await expect(catalog.search).toHaveValue("qqqqzzzz");
    await expect(page).toHaveURL("/?q=qqqqzzzz");
  });

  test("filters the tags of a repository, instead of what the link said", async ({ page }) => {
    const arrive = await withoutScripts(page);
    await page.goto("/azure-cli?q=2.4", { waitUntil: "commit" });
    const { filter } = repositoryPage(page);
    await expect(filter).toHaveValue("2.4");
    await filter.fill("latest");
    arrive();
    await expect(page).toHaveURL("/azure-cli?q=latest");
    await expect(filter).toHaveValue("latest");
  });
});
