import { catalogPage } from "../pages/catalog-page";
import { expectCopied } from "../pages/clipboard";
import { imagePage } from "../pages/image-page";
import { awake } from "../pages/press";
import { regionSwitch } from "../pages/region";
import { registry } from "../pages/registry";
import { repositoryPage } from "../pages/repository-page";
import { expect, test } from "../support/test";

test("the whole path on a phone: search, tag, region, platform, copy", async ({ page }) => {
  await page.goto("/");
  await catalogPage(page).search.fill("dotnt asp");
  await catalogPage(page).repository("dotnet/aspnet").tap();
  await expect(page).toHaveURL("/dotnet/aspnet");
  await repositoryPage(page).filter.fill("10.0.11-noble");
  await repositoryPage(page).tag("10.0.11-noble").tap();
  await expect(page).toHaveURL("/dotnet/aspnet:10.0.11-noble");
  await regionSwitch(page).china.check();
  await expect(page).toHaveURL("/dotnet/aspnet:10.0.11-noble?region=china");
  await imagePage(page).choose("linux/arm64/v8").tap();
  await awake(imagePage(page).copy);
  await imagePage(page).copy.tap();
  await expectCopied(page, "docker pull --platform linux/arm64/v8 mcr.azure.cn/dotnet/aspnet:10.0.11-noble");
});

test("a phone shows everything of an image: digest, platforms, sizes, dates, digests of platforms", async ({
  page,
}) => {
  const images = await registry().images("dotnet/aspnet", "10.0");
  await page.goto("/dotnet/aspnet:10.0");
  const { code, rows, copy } = imagePage(page);
  await expect(code(await registry().digest("dotnet/aspnet", "10.0"))).toBeVisible();
  await expect(copy).toBeInViewport();
  await expect(rows).toHaveCount(images.length);
  for (const [position, { digest }] of images.entries()) {
    const row = rows.nth(position);
    await expect(imagePage(page).digestLink(row).and(page.locator(":visible"))).toHaveAttribute(
      "href",
      `/dotnet/aspnet@${digest}`,
    );
    await expect(row.getByText(/^\d+(?:\.\d)? [kMG]B/)).toBeVisible();
    await expect(row.getByText(/\d layers?$/)).toBeVisible();
    await expect(row.getByRole("time")).toBeVisible();
  }
});

test("ten thousand tags scroll to the last on a phone", async ({ page }) => {
  await page.goto("/dotnet/aspnet");
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(repositoryPage(page).rows.last()).toHaveAttribute("aria-rowindex", "10245");
  await expect(repositoryPage(page).rows.last()).toBeInViewport();
});
