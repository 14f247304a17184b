import { expectCopied } from "../pages/clipboard";
import { press } from "../pages/press";
import { expect, test } from "../support/test";

test.use({ locale: "zh-CN" });

test("a reader of Chinese finds, filters, opens and copies, in the region China", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL("/zh-cn");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("查找 Microsoft 官方工件");
  await page.getByRole("main").getByRole("searchbox", { name: "搜索存储库" }).fill("服务总线");
  const list = page.getByRole("main").getByRole("region", { name: "存储库" });
  await expect(list.getByRole("link").first()).toHaveText("azure-messaging/servicebus-emulator");
  await page.getByRole("main").getByRole("searchbox", { name: "搜索存储库" }).fill(".NET 运行时");
  await list.getByRole("link", { name: "dotnet/runtime", exact: true }).click();
  await expect(page).toHaveURL("/zh-cn/dotnet/runtime");
  await page.getByRole("searchbox", { name: "筛选标记" }).fill("ver:10.0 os:noble");
  // Rows are refilled as the list is filtered: a press before that would open what the row shows next.
  await expect(page.getByText(/^共 ([\d,]+) 个标记，显示 (?!\1 个)[\d,]+ 个$/)).toBeVisible();
  await page.getByRole("table", { name: "标记" }).getByRole("link", { name: "10.0-noble", exact: true }).click();
  await expect(page).toHaveURL("/zh-cn/dotnet/runtime:10.0-noble");
  await expect(page).toHaveTitle("dotnet/runtime:10.0-noble · MAR Discovery");
  await page.getByRole("link", { name: "切换到中国区域" }).click();
  await expect(page).toHaveURL("/zh-cn/dotnet/runtime:10.0-noble?region=china");
  await expect(page.getByRole("radiogroup", { name: "区域" }).getByRole("radio", { name: "中国" })).toBeChecked();
  await expect(page.getByRole("link", { name: "切换到中国区域" })).toBeHidden();
  await press(page.getByRole("button", { name: "复制拉取命令" }));
  await expectCopied(page, "docker pull mcr.azure.cn/dotnet/runtime:10.0-noble");
});

test("the palette knows Chinese words, and opens pages in Chinese", async ({ page }) => {
  await page.goto("/zh-cn/check");
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "转到存储库或映像" });
  await dialog.getByRole("combobox").fill("数据库");
  await dialog
    .getByRole("option", { name: /mssql\/server/ })
    .first()
    .click();
  await expect(page).toHaveURL("/zh-cn/mssql/server");
  await expect(page.getByRole("searchbox", { name: "筛选标记" })).toBeVisible();
});

test("the other language is one link away, on the same page, and stays", async ({ page }) => {
  await page.goto("/zh-cn/dotnet/aspnet:10.0?region=china&platform=linux/arm64/v8");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await page.getByRole("contentinfo").getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL("/dotnet/aspnet:10.0?region=china&platform=linux/arm64/v8");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("button", { name: "Copy pull command" })).toBeVisible();
  await page.getByRole("contentinfo").getByRole("link", { name: "简体中文" }).click();
  await expect(page).toHaveURL("/zh-cn/dotnet/aspnet:10.0?region=china&platform=linux/arm64/v8");
  await page.goto("/zh-cn");
  await page.getByRole("contentinfo").getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Find Microsoft’s official artifacts");
  await page.reload();
  await expect(page).toHaveURL("/");
  await page.getByRole("searchbox", { name: "Search repositories" }).fill("dotnet/aspnet");
  const list = page.getByRole("main").getByRole("region", { name: "Repositories" });
  await list.getByRole("link", { name: "dotnet/aspnet", exact: true }).click();
  await expect(page).toHaveURL("/dotnet/aspnet");
  await page.getByRole("link", { name: "MAR Discovery catalog" }).click();
  await expect(page).toHaveURL("/");
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL("/?q=dotnet/aspnet");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("an address without a language is English, except a first visit to the catalog", async ({ page, request }) => {
  await page.goto("/dotnet/aspnet");
  await expect(page).toHaveURL("/dotnet/aspnet");
  await page.goto("/?region=china");
  await expect(page).toHaveURL("/?region=china");
  const first = (headers: Record<string, string>) => request.get("/", { headers, maxRedirects: 0 });
  const redirect = await first({ "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.8" });
  expect(redirect.status()).toBe(307);
  expect(redirect.headers()).toMatchObject({ location: "/zh-cn", "cache-control": "no-store" });
  for (const language of ["", "en-US,zh;q=0.5", "zh-TW"]) {
    const response = await first({ "Accept-Language": language });
    expect(response.status(), language).toBe(200);
    expect(response.headers().vary).toContain("Accept-Language");
  }
  expect(redirect.headers().vary).toContain("Accept-Language");
});

test("addresses of other forms lead to the Chinese page", async ({ request }) => {
  for (const [address, to] of [
    ["/zh-CN/dotnet/aspnet", "/zh-cn/dotnet/aspnet"],
    ["/zh-cn/product/dotnet/aspnet/about?region=china", "/zh-cn/dotnet/aspnet?region=china"],
    ["/zh-cn/artifact/mar/dotnet/aspnet/tags", "/zh-cn/dotnet/aspnet"],
    ["/zh-cn/catalog?search=dotnet", "/zh-cn?q=dotnet"],
    ["/zh-cn/mcr.azure.cn/dotnet/aspnet:10.0", "/zh-cn/dotnet/aspnet:10.0?region=china"],
    ["/zh-cn/mcr.microsoft.com", "/zh-cn"],
    ["/zh-cn/history/mcr.azure.cn/dotnet/aspnet", "/zh-cn/history/dotnet/aspnet?region=china"],
    ["/en-us/product/dotnet/aspnet", "/dotnet/aspnet"],
    ["/fr-fr/product/dotnet/aspnet", "/dotnet/aspnet"],
    ["/zh-cn/feeds/global/dotnet/aspnet.atom", "/feeds/global/dotnet/aspnet.atom"],
  ] as const) {
    const response = await request.get(address, { maxRedirects: 0 });
    expect(response.headers().location, address).toBe(to);
  }
  expect((await request.get("/fr-fr/dotnet/aspnet")).status()).toBe(404);
  expect((await request.get("/zh-cn/mcr.microsoft.com/zh-cn/tool")).status()).toBe(404);
});

test("feeds are in Chinese from Chinese pages", async ({ request }) => {
  const page = await (await request.get("/zh-cn/dotnet/aspnet")).text();
  expect(page).toMatch(/type="application\/atom\+xml" href="[^"]*\/feeds\/global\/dotnet\/aspnet\.atom\?lang=zh-cn"/);
  const feed = await (await request.get("/feeds/global/dotnet/aspnet.atom?lang=zh-cn")).text();
  expect(feed).toContain('xml:lang="zh-CN"');
  expect(feed).toMatch(/<subtitle>[^<]*自 [^<]*观测/);
  expect(feed).toMatch(/<link rel="alternate" type="text\/html" href="http:\/\/[^/]*\/zh-cn\/dotnet\/aspnet"\/>/);
});
