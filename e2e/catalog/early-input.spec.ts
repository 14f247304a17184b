import type { Page } from "@playwright/test";
import { CATALOG_NAMES } from "@/lib/sample/content/names/catalog-names";
import { catalogPage } from "../pages/catalog-page";
import { imagePage } from "../pages/image-page";
import { regionSwitch } from "../pages/region";
import { registry } from "../pages/registry";
import { repositoryPage } from "../pages/repository-page";
import { expect, test } from "../support/test";

/** Holds back all scripts until the returned function is called, as on a slow connection. */
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

test.describe("input before the scripts of a page arrive", () => {
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

  test("filters the tags of a repository, overriding the link", async ({ page }) => {
    const arrive = await withoutScripts(page);
    await page.goto("/azure-cli?q=2.4", { waitUntil: "commit" });
    const { filter } = repositoryPage(page);
    await expect(filter).toHaveValue("2.4");
    await filter.fill("latest");
    arrive();
    await expect(page).toHaveURL("/azure-cli?q=latest");
    await expect(filter).toHaveValue("latest");
  });

  test("changes the region", async ({ page }) => {
    const arrive = await withoutScripts(page);
    await page.goto("/sample/one-tag:1.0", { waitUntil: "commit" });
    await regionSwitch(page).china.check();
    arrive();
    await expect(page).toHaveURL("/sample/one-tag:1.0?region=china");
    await expect(regionSwitch(page).china).toBeChecked();
    await expect(imagePage(page).command).toContainText("mcr.azure.cn/");
  });

  test("changes the pull command", async ({ page }) => {
    const digest = await registry().digest("azure-cli", "2.49.0");
    const arrive = await withoutScripts(page);
    await page.goto("/azure-cli:2.49.0", { waitUntil: "commit" });
    await expect(imagePage(page).code(digest)).toBeVisible();
    await imagePage(page).by("digest").check();
    arrive();
    await expect(imagePage(page).command).toHaveText(`docker pull mcr.microsoft.com/azure-cli@${digest}`);
  });
});
