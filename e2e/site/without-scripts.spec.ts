import { CATALOG_NAMES } from "@/lib/sample/content/names/catalog-names";
import { catalogPage } from "../pages/catalog-page";
import { notFoundHeading } from "../pages/failure";
import { imagePage } from "../pages/image-page";
import { compressedSize, registry } from "../pages/registry";
import { repositoryPage } from "../pages/repository-page";
import { expect, test } from "../support/test";

/** Chromium reports a script that it must not run as a failed request, if the page preloads it. */
const NO_SCRIPTS = /failed request: GET \S+\.js: csp$/;

test.use({ javaScriptEnabled: false, allowedConsole: [NO_SCRIPTS] });

test.describe("without scripts", () => {
  test("the catalog is there, with search by Enter and links to further pages", async ({ page }) => {
    await page.goto("/?browse=all");
    const { count, links, search, repository } = catalogPage(page);
    await expect(count(CATALOG_NAMES.length, CATALOG_NAMES.length)).toBeVisible();
    const first = await links.allTextContents();
    await page.getByRole("link", { name: "More repositories" }).click();
    await expect(links.first()).not.toHaveText(first[0] ?? "");
    await expect(links).toHaveCount(first.length);
    const second = await links.allTextContents();
    expect([...first, ...second]).toEqual(CATALOG_NAMES.toSorted().slice(0, first.length + second.length));
    await page.getByRole("link", { name: "Earlier repositories" }).click();
    await expect(links).toHaveText(first);
    await search.fill("dotnt asp");
    await search.press("Enter");
    await expect(page).toHaveURL("/?q=dotnt+asp");
    await repository("dotnet/aspnet").click();
    await expect(page).toHaveURL("/dotnet/aspnet");
  });

  test("the tags are there in order, with a filter and a link to more", async ({ page }) => {
    await page.goto("/dotnet/aspnet");
    const { filter, links, tag } = repositoryPage(page);
    await expect(links.first()).toHaveText("latest");
    const first = await links.allTextContents();
    await page.getByRole("link", { name: "More tags" }).click();
    await expect(links.first()).not.toHaveText(first[0] ?? "");
    await expect(links).toHaveCount(first.length);
    const second = await links.allTextContents();
    expect(second).toHaveLength(first.length);
    expect(second.filter((name) => first.includes(name))).toEqual([]);
    await filter.fill("9.0 noble-chiseled-amd64");
    await filter.press("Enter");
    await tag("9.0-noble-chiseled-amd64").click();
    await expect(page).toHaveURL("/dotnet/aspnet:9.0-noble-chiseled-amd64");
  });

  test("an image has digests, sizes and pull commands for both regions", async ({ page }) => {
    const digest = await registry().digest("dotnet/aspnet", "10.0");
    const images = await registry().images("dotnet/aspnet", "10.0");
    await page.goto("/dotnet/aspnet:10.0");
    const { code, pull, platforms } = imagePage(page);
    await expect(code(digest)).toBeVisible();
    for (const command of [
      "docker pull mcr.microsoft.com/dotnet/aspnet:10.0",
      `docker pull mcr.microsoft.com/dotnet/aspnet@${digest}`,
      "docker pull mcr.azure.cn/dotnet/aspnet:10.0",
    ]) {
      await expect(pull.getByText(command, { exact: true }).first()).toBeVisible();
    }
    await expect(platforms.getByRole("rowheader")).toHaveCount(images.length);
    for (const image of images) {
      await expect(platforms.getByRole("link", { name: image.digest.slice(7, 19) })).toBeVisible();
      await expect(platforms.getByText(compressedSize(image.manifest)).first()).toBeVisible();
    }
  });

  test("an image new to the server is shown as well", async ({ page }) => {
    const digest = await registry().digest("azure-cli", "2.60.0");
    const [first] = await registry().images("azure-cli", "2.60.0");
    await page.goto("/azure-cli:2.60.0");
    await expect(imagePage(page).code(digest)).toBeVisible();
    await expect(
      imagePage(page).platforms.getByRole("link", { name: first?.digest.slice(7, 19) ?? "none" }),
    ).toBeVisible();
  });

  test("the address's platform is in the command", async ({ page }) => {
    await page.goto("/sample/one-tag:1.0?platform=linux/arm64");
    const command = "docker pull --platform linux/arm64 mcr.microsoft.com/sample/one-tag:1.0";
    await expect(imagePage(page).pull.getByText(command, { exact: true }).first()).toBeVisible();
  });

  test("a command in any page's search opens its image", async ({ page }) => {
    await page.goto("/azure-cli?region=china");
    const search = page.getByRole("banner").getByRole("searchbox");
    await search.fill("docker pull mcr.microsoft.com/dotnet/aspnet:10.0");
    await search.press("Enter");
    await expect(page).toHaveURL(/\/\?q=docker.pull.*&region=china$/);
    await page.getByRole("main").getByRole("link", { name: "Open dotnet/aspnet:10.0 Global" }).click();
    await expect(page).toHaveURL("/dotnet/aspnet:10.0");
  });

  test("Chinese pages have lists, images and the search, too", async ({ page }) => {
    await page.goto("/zh-cn/dotnet/aspnet");
    await page.getByRole("link", { name: "更多标记" }).click();
    await page.getByRole("link", { name: "前面的标记" }).click();
    await page.getByRole("table", { name: "标记" }).getByRole("link", { name: "latest", exact: true }).click();
    await expect(page).toHaveURL("/zh-cn/dotnet/aspnet:latest");
    const command = "docker pull mcr.azure.cn/dotnet/aspnet:latest";
    await expect(
      page.getByRole("group", { name: "拉取命令" }).getByText(command, { exact: true }).first(),
    ).toBeVisible();
    await page.getByRole("banner").getByRole("searchbox").fill("数据库");
    await page.getByRole("banner").getByRole("searchbox").press("Enter");
    await expect(page.getByRole("main").getByRole("link", { name: "mssql/server" }).first()).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  });

  test("no control is shown that needs scripts", async ({ page }) => {
    for (const path of ["/", "/dotnet/aspnet", "/dotnet/aspnet:10.0"]) {
      await page.goto(path);
      await expect(page.getByRole("button", { name: /^Copy|^Colours|namespaces$|^Search/ })).toHaveCount(0);
    }
  });
});

test.describe("without scripts, missing images and repositories", () => {
  test.use({ allowedConsole: [new RegExp(`console error: .*404|${NO_SCRIPTS.source}`)] });

  test("are reported", async ({ page }) => {
    await page.goto("/dotnet/aspnet:of-no-release");
    await expect(notFoundHeading(page)).toContainText("dotnet/aspnet:of-no-release");
    await page.goto("/?region=mars");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This is not an image address");
  });
});
