import { CATALOG_NAMES, MISSING_IN_CHINA } from "@/lib/sample/content/names/catalog-names";
import { catalogPage } from "../pages/catalog-page";
import { regionSwitch } from "../pages/region";
import { requestsFromNowOn } from "../pages/requests";
import { expect, test } from "../support/test";

const TOTAL = CATALOG_NAMES.length;
const SORTED = CATALOG_NAMES.toSorted();
/** The list of all repositories. */
const ALL = "/?browse=all";

function holding(text: string): number {
  return CATALOG_NAMES.filter((name) => name.includes(text)).length;
}

test.describe("the catalog", () => {
  test("counts all repositories and lists them in order of name", async ({ page }) => {
    await page.goto(ALL);
    const catalog = catalogPage(page);
    await expect(catalog.count(TOTAL, TOTAL)).toBeVisible();
    await expect(catalog.links.nth(0)).toHaveAccessibleName(SORTED[0] ?? "");
    await expect(catalog.links.nth(1)).toHaveAccessibleName(SORTED[1] ?? "");
  });

  test("filters while typing, without a request to the server", async ({ page }) => {
    const catalog = catalogPage(page);
    // The list is asked for when the search is about to be used.
    const listed = page.waitForResponse((response) => response.url().endsWith("/_catalog"));
    await page.goto("/");
    await catalog.search.focus();
    await listed;
    await page.waitForLoadState("networkidle");
    const requests = requestsFromNowOn(page);
    await catalog.search.pressSequentially("mssql", { delay: 30 });
    await expect(catalog.count(holding("mssql"), TOTAL)).toBeVisible();
    await expect(catalog.repository("mssql/server")).toBeVisible();
    await expect(catalog.repository("dotnet/aspnet")).toHaveCount(0);
    await expect(page).toHaveURL("/?q=mssql");
    expect(requests).toEqual([]);
  });

  test("has the whole list in memory and a few rows in the document, down to the last", async ({ page }) => {
    await page.goto(ALL);
    const catalog = catalogPage(page);
    await page.waitForLoadState("networkidle");
    const nodes = () => page.evaluate(() => document.querySelectorAll("*").length);
    expect(await nodes()).toBeLessThan(3_000);
    await page.keyboard.press("End");
    await expect(catalog.repository(SORTED.at(-1) ?? "")).toBeInViewport();
    await expect(catalog.repository(SORTED[0] ?? "")).toHaveCount(0);
    expect(await nodes()).toBeLessThan(3_000);
  });

  test("opens a repository with a click", async ({ page }) => {
    await page.goto("/?q=dotnet/aspnet");
    await catalogPage(page).repository("dotnet/aspnet").click();
    await expect(page).toHaveURL("/dotnet/aspnet");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("dotnet/aspnet");
  });

  test("narrows to a namespace and widens again", async ({ page }) => {
    await page.goto(ALL);
    const catalog = catalogPage(page);
    const inDotnet = CATALOG_NAMES.filter((name) => name.startsWith("dotnet/")).length;
    await catalog.namespaces.getByRole("button", { name: /^All \d+ namespaces$/ }).click();
    const dotnet = catalog.namespaces.getByRole("button", { name: /^dotnet \d+$/ });
    await dotnet.click();
    await expect(catalog.count(inDotnet, TOTAL)).toBeVisible();
    await expect(page).toHaveURL("/?namespace=dotnet");
    await expect(dotnet).toHaveAttribute("aria-pressed", "true");
    for (const link of await catalog.links.all()) await expect(link).toHaveAccessibleName(/^dotnet\//);
    await dotnet.click();
    await expect(catalog.count(TOTAL, TOTAL)).toBeVisible();
    await expect(page).toHaveURL(ALL);
  });

  test("lists a namespace within a namespace, and leads to the whole list", async ({ page }) => {
    await page.goto("/?namespace=dotnet/framework");
    const catalog = catalogPage(page);
    const inside = SORTED.filter((name) => name.startsWith("dotnet/framework/"));
    await expect(catalog.count(inside.length, TOTAL)).toBeVisible();
    await expect(catalog.links).toHaveText(inside);
    await expect(catalog.namespaces.getByRole("button", { name: /^dotnet \d+$/ })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await page.getByRole("link", { name: "Every namespace" }).click();
    await expect(page).toHaveURL(ALL);
    await expect(catalog.count(TOTAL, TOTAL)).toBeVisible();
    await page.goto("/?namespace=no-such");
    await expect(page.getByText("The catalog has no namespace no-such.")).toBeVisible();
  });

  test("shows China's own catalog, which is smaller", async ({ page }) => {
    const inChina = CATALOG_NAMES.filter((name) => !MISSING_IN_CHINA.has(name)).length;
    expect(inChina).toBeLessThan(TOTAL);
    await page.goto(ALL);
    const catalog = catalogPage(page);
    await expect(catalog.count(TOTAL, TOTAL)).toBeVisible();
    await regionSwitch(page).china.check();
    await expect(catalog.count(inChina, inChina)).toBeVisible();
    await catalog.search.fill("powershell/test-deps");
    await expect(catalog.repository("powershell/test-deps")).toHaveCount(0);
    await regionSwitch(page).global.check();
    await expect(catalog.repository("powershell/test-deps")).toBeVisible();
  });
});
