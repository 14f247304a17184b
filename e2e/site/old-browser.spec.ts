import { imagePage } from "../pages/image-page";
import { repositoryPage } from "../pages/repository-page";
import { expect, test } from "../support/test";

// The scripts of a page do not run in a browser that cannot read them.
test.use({
  allowedConsole: [/failed request: GET \S+\.(?:js|css): net::ERR_FAILED$|console error: .*net::ERR_FAILED/],
});

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, "toSorted"));
  await page.route("**/_next/static/**/*.js", (route) => route.abort());
});

test("an old browser gets a plain page: lists go on by links, forms work, nothing dead is shown", async ({ page }) => {
  await page.goto("/dotnet/aspnet", { waitUntil: "load" });
  const { filter, links, tag } = repositoryPage(page);
  const first = await links.allTextContents();
  await expect(page.getByRole("button", { name: /^Copy|^Colours/ })).toHaveCount(0);
  await page.getByRole("link", { name: "More tags" }).click();
  await expect(links.first()).not.toHaveText(first[0] ?? "");
  await filter.fill("9.0 noble-chiseled-amd64");
  await filter.press("Enter");
  await tag("9.0-noble-chiseled-amd64").click();
  await expect(page).toHaveURL("/dotnet/aspnet:9.0-noble-chiseled-amd64");
  await expect(
    imagePage(page).pull.getByText("docker pull mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled-amd64").first(),
  ).toBeVisible();
});

test("a browser that reads neither scripts nor style sheets still has the words in order", async ({ page }) => {
  await page.route("**/_next/static/**/*.css", (route) => route.abort());
  await page.goto("/zh-cn/dotnet/aspnet:10.0", { waitUntil: "load" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("dotnet/aspnet:10.0");
  await expect(page.getByRole("button", { name: /^复制/ })).toHaveCount(0);
  await expect(page.getByRole("table", { name: "平台" }).getByRole("row")).toHaveCount(4);
  await page.getByRole("link", { name: "切换到中国区域" }).click();
  await expect(page).toHaveURL("/zh-cn/dotnet/aspnet:10.0?region=china");
});
