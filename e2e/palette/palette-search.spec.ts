import type { Page } from "@playwright/test";
import { openPalette, palette } from "../pages/palette";
import { expect, test } from "../support/test";

const CONDITIONS = [
  "os:alpine",
  "os:alpine arch:arm64 ver:>=9 -preview life:supported size:<60MB repo:dotnet/",
  "repo:dotnet/",
  "base:dotnet/aspnet:8.0",
  "base:mcr.azure.cn/dotnet/aspnet:8.0",
  "pkg:openssl@3.0.*",
] as const;

for (const [language, label] of [
  ["", "Search, or paste an image name or command"],
  ["/zh-cn", "搜索，或粘贴映像名称或命令"],
] as const) {
  test(`conditions typed into the palette are a search, not a wrong name: ${language || "/"}`, async ({ page }) => {
    await page.goto(`${language}/compare?region=china`);
    const dialog = page.getByRole("dialog");
    const field = dialog.getByRole("combobox", { name: label });
    await expect(async () => {
      if (!(await dialog.isVisible())) await page.keyboard.press("Control+k");
      await expect(field).toBeVisible({ timeout: 10_000 });
    }).toPass();
    for (const text of CONDITIONS) {
      await field.fill(text);
      const chosen = dialog.locator('[role="option"][aria-selected="true"]');
      const asked = async () => new URL((await chosen.getAttribute("href")) ?? "", page.url()).searchParams.get("q");
      await expect.poll(asked).toBe(text);
      await expect(dialog.getByRole("status")).toHaveText(language ? /^\d+ 个结果$/ : /^\d+ results?$/);
    }
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`${language}/search?q=pkg:openssl%403.0.*&region=china`);
  });
}

test("what the arrows have chosen stays chosen when a late answer adds options before it", async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/api\/[^/]+\/v2\/dotnet\/runtime\/tags\/list/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("/sample/one-tag:1.0");
  await openPalette(page);
  const { field, options, chosen, group } = palette(page);
  await field.fill("mcr.microsoft.com/dotnet/runtime:10.00: not found");
  await expect(chosen).toHaveAttribute("href", "/dotnet/runtime:10.00");
  await expect(group("Repositories").first()).toBeVisible();
  const second = (await options.nth(1).getAttribute("href")) ?? "";
  await page.keyboard.press("ArrowDown");
  await expect(chosen).toHaveAttribute("href", second);
  release();
  await expect(group("Similar tags").first()).toBeVisible();
  await expect(chosen).toHaveAttribute("href", second);
});

test.describe("the catalog's field", () => {
  const PATH = `/?q=${encodeURIComponent("repo:dotnet/ os:alpine")}&region=china`;
  const leads = async (page: Page) => {
    await page.goto(PATH);
    const main = page.getByRole("main");
    const link = main.getByRole("link", { name: "Search all tags for “repo:dotnet/ os:alpine”" });
    await expect(link).toHaveAttribute("href", "/search?q=repo:dotnet/%20os:alpine&region=china");
    await expect(main.getByText(/is not a host name/)).toHaveCount(0);
  };

  test("leads conditions to the search of all tags", async ({ page }) => {
    await leads(page);
    await page.getByRole("searchbox").first().fill("base:dotnet/aspnet:8.0");
    await expect(page.getByRole("link", { name: "Search all tags for “base:dotnet/aspnet:8.0”" })).toBeVisible();
  });

  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false, allowedConsole: [/failed request: GET \S+\.js: csp$/] });

    test("does so too", async ({ page }) => {
      await leads(page);
    });
  });
});
