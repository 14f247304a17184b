import { catalogPage } from "../pages/catalog-page";
import { expect, test } from "../support/test";
import { homePage } from "./home-page";

test("a page opened as a search gets the home page when the search is emptied", async ({ page }) => {
  await page.goto("/?q=aspnet&region=china");
  const { search, repository } = catalogPage(page);
  await expect(repository("dotnet/aspnet")).toBeVisible();
  await expect(homePage(page).families).toHaveCount(0);
  await search.fill("");
  await expect(homePage(page).families).toBeVisible();
  await expect(page).toHaveURL("/?region=china");
  await expect(search).toBeFocused();
  await search.pressSequentially("dotnet/sdk");
  await expect(repository("dotnet/sdk")).toBeVisible();
  await expect(homePage(page).families).toBeHidden();
  await search.fill("");
  await expect(homePage(page).families).toBeVisible();
});

test("what is typed while the home page loads stays, and the list is there meanwhile", async ({ page }) => {
  let held = 0;
  await page.goto("/?q=aspnet");
  await page.route(
    ({ pathname, searchParams }) => pathname === "/" && searchParams.has("_rsc"),
    () => {
      held += 1;
    },
  );
  const { search, links, repository } = catalogPage(page);
  await search.fill("");
  await expect.poll(() => held).toBeGreaterThan(0);
  await expect(links.first()).toBeVisible();
  await search.pressSequentially("azure-cli");
  await expect(repository("azure-cli")).toBeVisible();
  // Those that are held go on.
  await page.unrouteAll();
  await expect(search).toHaveValue("azure-cli");
  await expect(repository("azure-cli")).toBeVisible();
  await expect(page).toHaveURL("/?q=azure-cli");
  await search.fill("");
  await expect(homePage(page).families).toBeVisible();
});

test("a list that was left comes back, and the home page with it", async ({ page }) => {
  await page.goto("/?browse=all");
  await page.getByRole("banner").getByRole("link", { name: "MAR Discovery" }).click();
  await expect(homePage(page).families).toBeVisible();
  await page.goBack();
  await expect(catalogPage(page).links.first()).toBeVisible();
  await expect(homePage(page).families).toBeHidden();
  await page.goForward();
  await expect(homePage(page).families).toBeVisible();
});
