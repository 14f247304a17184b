import { CATALOG_NAMES } from "@/lib/sample/content/names/catalog-names";
import { catalogPage } from "../pages/catalog-page";
import { palette, wakePalette } from "../pages/palette";
import { expect, test } from "../support/test";

const TOTAL = CATALOG_NAMES.length;

test.describe("the search", () => {
  test("forgives a missing letter, and accepts words in any order", async ({ page }) => {
    await page.goto("/");
    const { search, repository } = catalogPage(page);
    for (const query of ["dotnt asp", "asp dotnt", "aspnte"]) {
      await search.fill(query);
      await expect(repository("dotnet/aspnet"), `found by “${query}”`).toBeVisible();
    }
  });

  test("ignores case and surrounding spaces", async ({ page }) => {
    await page.goto("/");
    const { search, links } = catalogPage(page);
    await search.fill("  DotNet/AspNet ");
    await expect(links.first()).toHaveAccessibleName("dotnet/aspnet");
  });

  test("takes a slash literally", async ({ page }) => {
    const query = "net/sdk";
    const named = CATALOG_NAMES.filter((name) => name.includes(query));
    await page.goto("/");
    const { search, links } = catalogPage(page);
    await search.fill(query);
    await expect(links.first()).toHaveAccessibleName("dotnet/sdk");
    for (const link of await links.all()) await expect(link).toHaveAccessibleName(/\/sdk/);
    await expect(links).toHaveCount(named.length);
  });

  test("lists the exact name first, then names that begin with it, then the others", async ({ page }) => {
    const rank = (name: string) =>
      name.split("/").at(-1) === "powershell" ? 0 : name.startsWith("powershell") ? 1 : 2;
    await page.goto("/");
    const { search, links } = catalogPage(page);
    await search.fill("powershell");
    await expect(links.first()).toHaveAccessibleName("powershell");
    const names = (await links.allTextContents()).filter((name) => name.includes("powershell"));
    expect(names.length).toBeGreaterThan(4);
    expect(names.map(rank)).toEqual(names.map(rank).toSorted());
  });

  test("finds names by their last component before other matches", async ({ page }) => {
    await page.goto("/?q=aspnet");
    const names = await catalogPage(page).links.allTextContents();
    expect(names.slice(0, 4).toSorted()).toEqual([
      "dotnet/aspnet",
      "dotnet/core/aspnet",
      "dotnet/framework/aspnet",
      "dotnet/nightly/aspnet",
    ]);
    expect(names[0]).toBe("dotnet/aspnet");
  });

  test("says that nothing matches, and clears", async ({ page }) => {
    await page.goto("/?browse=all");
    const catalog = catalogPage(page);
    await catalog.search.fill("qqqqzzzz");
    await expect(catalog.count(0, TOTAL)).toBeVisible();
    await expect(page.getByText("No repository matches “qqqqzzzz”.")).toBeVisible();
    await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
    await catalog.clear.click();
    await expect(catalog.count(TOTAL, TOTAL)).toBeVisible();
    await expect(catalog.search).toHaveValue("");
    await expect(page).toHaveURL("/?browse=all");
  });

  test("is in the address, for another visitor to open", async ({ page, newVisitor }) => {
    await page.goto("/");
    await catalogPage(page).search.fill("azure-cli");
    await expect(page).toHaveURL("/?q=azure-cli");
    await expect(catalogPage(page).links.first()).toHaveAccessibleName("azure-cli");
    const names = await catalogPage(page).links.allTextContents();
    const visitor = await newVisitor();
    await visitor.goto(page.url());
    await expect(catalogPage(visitor).search).toHaveValue("azure-cli");
    await expect(catalogPage(visitor).links).toHaveText(names);
  });

  test("takes every character literally", async ({ page }) => {
    for (const query of ["[", "(", "\\", ".*", "%", "a%2Fb", "<b>", "'\"", "🙂", "x".repeat(2_000)]) {
      await page.goto(`/?q=${encodeURIComponent(query)}`);
      const { search, clear, repository } = catalogPage(page);
      await expect(search).toHaveValue(query);
      await search.press("End");
      await search.pressSequentially("qqzz");
      await expect(clear).toBeVisible();
      await search.fill("dotnet/sdk");
      await expect(repository("dotnet/sdk")).toBeVisible();
    }
  });

  test("is on every page and leads to the catalog", async ({ page }) => {
    await page.goto("/sample/one-tag?region=china");
    const { trigger, field, options } = palette(page);
    await wakePalette(page);
    await trigger.click();
    await field.fill("mssql");
    await expect(options.first()).toBeVisible();
    await options.last().click();
    await expect(page).toHaveURL(/^[^?]*\/\?(?=.*\bq=mssql\b)(?=.*\bregion=china\b)/);
    await expect(catalogPage(page).repository("mssql/server")).toBeVisible();
  });

  test("offers to open what is named by more than a repository's name", async ({ page }) => {
    await page.goto("/");
    const { search } = catalogPage(page);
    const open = (name: string) => page.getByRole("main").getByRole("link", { name: `Open ${name}` });
    await search.fill("docker pull mcr.azure.cn/dotnet/aspnet:10.0");
    await expect(open("dotnet/aspnet:10.0 China")).toHaveAttribute("href", "/dotnet/aspnet:10.0?region=china");
    await search.fill("Dotnet/Sdk:10.0");
    await expect(page.getByText("“Dotnet/Sdk” has capitals")).toBeVisible();
    await open("dotnet/sdk:10.0 Global").click();
    await expect(page).toHaveURL("/dotnet/sdk:10.0");
  });
});
