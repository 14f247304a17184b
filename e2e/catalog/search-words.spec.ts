import { catalogPage } from "../pages/catalog-page";
import { openPalette, palette } from "../pages/palette";
import { repositoryPage } from "../pages/repository-page";
import { requestsFromNowOn } from "../pages/requests";
import { expect, test } from "../support/test";

const OPENS = [
  ["sql server", "mssql/server", "/mssql/server"],
  ["asp.net core", "dotnet/aspnet", "/dotnet/aspnet"],
  ["jdk 21", "openjdk/jdk", "/openjdk/jdk?q=21"],
  [".net 8 sdk", "dotnet/sdk", "/dotnet/sdk?q=8.0"],
  ["aspnet 8.0 alpine", "dotnet/aspnet", "/dotnet/aspnet?q=8.0%20alpine"],
  ["dotnet framework 4.8", "dotnet/framework/runtime", "/dotnet/framework/runtime?q=4.8"],
  ["nano server", "windows/nanoserver", "/windows/nanoserver"],
  ["cosmos emulator", "cosmosdb/linux/azure-cosmos-emulator", "/cosmosdb/linux/azure-cosmos-emulator"],
] as const;

test.describe("everyday words", () => {
  test("find what they mean first, without a request", async ({ page }) => {
    const listed = page.waitForResponse((response) => response.url().endsWith("/_catalog"));
    await page.goto("/");
    const { search, links } = catalogPage(page);
    await search.focus();
    await listed;
    await page.waitForLoadState("networkidle");
    const requests = requestsFromNowOn(page);
    for (const [query, name, path] of OPENS) {
      await search.fill(query);
      await expect(links.first(), query).toHaveAccessibleName(name);
      await expect(links.first(), query).toHaveAttribute("href", path);
    }
    expect(requests).toEqual([]);
  });

  test("name the product that is meant, and link its documentation", async ({ page }) => {
    await page.goto("/?q=sql server 2022");
    const search = page.getByRole("main").getByRole("search");
    await expect(search.getByText("SQL Server The SQL Server database engine on Linux.")).toBeVisible();
    await expect(search.getByRole("link", { name: "Documentation" })).toHaveAttribute("href", /^https:\/\/learn\./);
    await expect(catalogPage(page).rows.first()).toContainText("tags with 2022");
    await catalogPage(page).search.fill("dotnet/aspnet-nothing-like-it");
    await expect(search.getByRole("link", { name: "Documentation" })).toHaveCount(0);
  });

  test("open the tags that they name", async ({ page }) => {
    await page.goto("/?q=jdk 21&region=china");
    await catalogPage(page).repository("openjdk/jdk").click();
    await expect(page).toHaveURL("/openjdk/jdk?q=21&region=china");
    await expect(repositoryPage(page).filter).toHaveValue("21");
    await expect(repositoryPage(page).tag("21-ubuntu")).toBeVisible();
    await expect(repositoryPage(page).tag("17-ubuntu")).toHaveCount(0);
  });

  test("work in the palette too", async ({ page }) => {
    await page.goto("/compare");
    await page.waitForLoadState("networkidle");
    await openPalette(page);
    const { field, chosen } = palette(page);
    for (const [query, name, path] of OPENS) {
      await field.fill(query);
      await expect(chosen, query).toContainText(name);
      await expect(chosen, query).toHaveAttribute("href", path);
    }
    await field.fill("aspnet 8.0 alpine");
    await expect(chosen).toContainText("ASP.NET Core Runtime");
    await expect(chosen).toContainText("tags with 8.0 alpine");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/dotnet\/aspnet\?q=8\.0(?:%20|\+)alpine$/);
  });

  test("may be exact, negated, or with any ending; unknown words are named", async ({ page }) => {
    await page.goto("/");
    const { search, links } = catalogPage(page);
    await search.fill("aspnet -nightly -core");
    await expect(links).toHaveText(["dotnet/aspnet", "dotnet/framework/aspnet"]);
    await search.fill("*-node");
    await expect(links).toHaveText(["devcontainers/javascript-node", "devcontainers/typescript-node"]);
    await search.fill('"sql server"');
    await expect(links).toHaveText(["mssql/server", "bicep/avm/res/sql/server"]);
    await search.fill("c++");
    await expect(links.first()).toHaveAccessibleName("devcontainers/cpp");
    await search.fill("aspnet [8.0]");
    await expect(page.getByText("Ignored, as no name contains them: [ ]")).toBeVisible();
  });

  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false, allowedConsole: [/failed request: GET \S+\.js: csp$/] });
    test("find the same", async ({ page }) => {
      await page.goto(`/?q=${encodeURIComponent("aspnet 8.0 alpine")}`);
      await expect(page.getByText("ASP.NET Core Runtime Runs ASP.NET Core apps")).toBeVisible();
      await catalogPage(page).repository("dotnet/aspnet").click();
      await expect(page).toHaveURL(/\/dotnet\/aspnet\?q=8\.0(?:%20|\+)alpine$/);
      await expect(repositoryPage(page).links.first()).toHaveText(/8\.0.*alpine/);
    });
  });
});
