import { formatOf } from "@/lib/i18n/format";
import { CATALOG_NAMES, MISSING_IN_CHINA } from "@/lib/sample/content/names/catalog-names";
import { catalogPage } from "../pages/catalog-page";
import { expectCopied } from "../pages/clipboard";
import { expectNoLayoutShift } from "../pages/layout-shift";
import { regionSwitch } from "../pages/region";
import { expect, test } from "../support/test";
import { homePage } from "./home-page";

const TOTAL = CATALOG_NAMES.length;
const FAMILIES = [
  ".NET",
  "Windows",
  "SQL Server",
  "Azure Linux",
  "PowerShell",
  "Azure CLI",
  "Dev Containers",
  "Playwright",
  "OpenJDK",
  "AKS",
  "Azure Functions",
  "Bicep modules",
  "Helm charts",
  "PowerShell modules",
];

test.describe("the home page", () => {
  test("names the families, each with a list that has its usual image", async ({ page }) => {
    await page.goto("/");
    const { families, family } = homePage(page);
    await expect(families.getByRole("heading", { level: 3 })).toHaveText(FAMILIES);
    for (const name of FAMILIES) {
      await page.goto("/");
      const image = (await family(name).locator("code").textContent()) ?? "";
      await family(name).getByRole("heading").getByRole("link").click();
      await expect(page).toHaveURL(/\/\?namespace=/);
      await catalogPage(page).search.fill(image.split(":")[0] ?? "");
      await expect(catalogPage(page).links.first()).toHaveAccessibleName(image.split(":")[0] ?? "");
    }
  });

  test("opens a usual image, and copies its command for the chosen region", async ({ page }) => {
    await page.goto("/");
    const { family, endpoints } = homePage(page);
    await family("SQL Server").getByRole("button", { name: "Copy pull command of mssql/server:2025-latest" }).click();
    await expectCopied(page, "docker pull mcr.microsoft.com/mssql/server:2025-latest");
    await endpoints.getByRole("button", { name: "Use China" }).click();
    await expect(page).toHaveURL("/?region=china");
    await expect(regionSwitch(page).china).toBeChecked();
    await expect(endpoints.getByRole("button")).toHaveText(["Use Global"]);
    await family("SQL Server").getByRole("button").click();
    await expectCopied(page, "docker pull mcr.azure.cn/mssql/server:2025-latest");
    await family("SQL Server").getByRole("link", { name: "mssql/server:2025-latest" }).click();
    await expect(page).toHaveURL("/mssql/server:2025-latest?region=china");
  });

  test("has both endpoints with what they last said", async ({ page }) => {
    await page.goto("/");
    const { endpoints } = homePage(page);
    const inChina = CATALOG_NAMES.filter((name) => !MISSING_IN_CHINA.has(name)).length;
    await expect(endpoints).toContainText(/Global.*mcr\.microsoft\.com.*3,025 repositories.*answered/);
    await expect(endpoints).toContainText(
      new RegExp(`China.*mcr\\.azure\\.cn.*${formatOf("en").number(inChina)} repositories.*answered`),
    );
  });

  test("gives way to what is typed, and is back when the field is empty", async ({ page }) => {
    await page.goto("/");
    const { families } = homePage(page);
    const { search, repository } = catalogPage(page);
    await search.fill("mssql");
    await expect(repository("mssql/server")).toBeVisible();
    await expect(families).toBeHidden();
    await search.fill("");
    await expect(families).toBeVisible();
    await expect(catalogPage(page).rows).toHaveCount(0);
    await expect(page).toHaveURL("/");
  });

  test("leads on from its search to a repository and back, by keyboard alone", async ({ page }) => {
    await page.goto("/");
    await expect(async () => {
      await page.keyboard.press("/");
      await expect(catalogPage(page).search).toBeFocused({ timeout: 10_000 });
    }).toPass();
    await page.keyboard.type("sql server");
    await expect(catalogPage(page).links.first()).toHaveAccessibleName("mssql/server");
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press("Tab");
      if (
        await catalogPage(page)
          .links.first()
          .evaluate((link) => link === document.activeElement)
      )
        break;
    }
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/mssql/server");
  });

  test("has all namespaces, which open by key", async ({ page }) => {
    await page.goto("/");
    const { tree, branch } = homePage(page);
    const names = new Set(CATALOG_NAMES.map((name) => name.split("/")[0]));
    await expect(tree.locator("summary")).toHaveCount(31);
    expect((await tree.locator("summary").count()) + (await tree.locator("h3 + ul > li").count())).toBe(names.size);
    const framework = branch("dotnet").getByRole("link", { name: /^framework\// });
    await expect(framework).toBeHidden();
    await branch("dotnet").locator("summary").focus();
    await page.keyboard.press("Enter");
    await expect(framework).toContainText("5");
    await framework.click();
    await expect(page).toHaveURL("/?namespace=dotnet/framework");
    await page.goto("/");
    await tree.getByRole("link", { name: "All 3,025 repositories" }).click();
    await expect(page).toHaveURL("/?browse=all");
    await expect(catalogPage(page).count(TOTAL, TOTAL)).toBeVisible();
  });
});

test.describe("repositories viewed on this device", () => {
  test("are there again, the last one first, in room that was theirs before", async ({ page }) => {
    await page.goto("/");
    await expect(homePage(page).recent).toHaveCount(0);
    for (const name of ["azure-cli", "dotnet/yarp", "sample/one-tag"]) {
      await page.goto(`/${name}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    }
    await page.goto("/");
    await expect(homePage(page).recentLinks).toHaveText(["sample/one-tag", "dotnet/yarp", "azure-cli"]);
    await expectNoLayoutShift(page);
    await homePage(page).recentLinks.nth(1).click();
    await expect(page).toHaveURL("/dotnet/yarp");
  });

  test("are not, if the browser keeps nothing", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("forbidden", "SecurityError");
        },
      });
    });
    await page.goto("/azure-cli");
    await page.goto("/");
    await expect(homePage(page).families).toBeVisible();
    await expect(homePage(page).recent).toHaveCount(0);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, allowedConsole: [/failed request: GET \S+\.js: csp$/] });

  test("the home page has its families, endpoints and namespaces, and no buttons", async ({ page }) => {
    await page.goto("/?region=china");
    const { family, endpoints, tree, branch } = homePage(page);
    const helmInChina = CATALOG_NAMES.filter((name) => name.startsWith("helm/") && !MISSING_IN_CHINA.has(name)).length;
    await expect(endpoints).toContainText("mcr.azure.cn");
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    await expect(family("Helm charts").getByRole("link", { name: "helm/keda" })).toHaveAttribute(
      "href",
      "/helm/keda?region=china",
    );
    await branch("helm").locator("summary").click();
    await branch("helm")
      .getByRole("link", { name: `All ${helmInChina} in helm` })
      .click();
    await expect(page).toHaveURL("/?namespace=helm&region=china");
    await expect(catalogPage(page).repository("helm/aks-agent")).toBeVisible();
    await page.goto("/");
    await tree.getByRole("link", { name: /^All [\d,]+ repositories$/ }).click();
    await expect(page).toHaveURL("/?browse=all");
  });
});
