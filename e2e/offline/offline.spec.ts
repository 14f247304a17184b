import { expectNoViolations } from "../pages/axe";
import { imagePage } from "../pages/image-page";
import { repositoryPage } from "../pages/repository-page";
import { expect, test } from "../support/test";
import { offlinePage, untilKept } from "./offline-page";

// Without a server, requests fail, and the router says that it loads the document instead.
test.use({
  serviceWorkers: "allow",
  allowedConsole: [/net::ERR_|status of (?:404|503)|Failed to fetch RSC payload/],
});

/** A document of the worker has elements that React does not know. */
const AT_LOAD = { waitUntil: "load" } as const;

for (const [path, age, copy, again] of [
  [
    "/dotnet/aspnet:10.0",
    /^The server gives no answer\. What this page shows was read .+ \(.+ UTC\)\./,
    "Copy pull command",
    "Load it again",
  ],
  ["/zh-cn/dotnet/aspnet:10.0", /^服务器没有响应。此页内容的读取时间：.+（.+ UTC）。/, "复制拉取命令", "重新加载"],
] as const) {
  test(`${path} opens offline with its age, works, and is itself again online`, async ({ page, context }) => {
    await page.goto(path);
    const command = (await page.getByRole("group").locator("code").first().textContent()) ?? "";
    await untilKept(page, path);
    await context.setOffline(true);
    await page.reload(AT_LOAD);
    await expect(offlinePage(page).note).toHaveText(age);
    await expect(imagePage(page).heading).toBeVisible();
    await expectNoViolations(page);
    // A press before the page's scripts run is lost.
    await expect(async () => {
      await page.getByRole("button", { name: copy }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(command);
    }).toPass();
    await context.setOffline(false);
    await page.getByRole("link", { name: again }).click();
    await expect(imagePage(page).heading).toBeVisible();
    await expect(offlinePage(page).note).toHaveCount(0);
  });
}

test("a page that a link opened is kept, and a link of a kept page loads its document", async ({ page, context }) => {
  await page.goto("/dotnet/aspnet");
  await untilKept(page, "/dotnet/aspnet");
  await repositoryPage(page).links.first().click();
  await expect(imagePage(page).rows.first()).toBeVisible();
  const path = new URL(page.url()).pathname;
  await untilKept(page, path);
  await context.setOffline(true);
  await page.goto("/dotnet/aspnet", AT_LOAD);
  await expect(offlinePage(page).note).toBeVisible();
  await repositoryPage(page).links.first().click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(offlinePage(page).note).toBeVisible();
  await context.setOffline(false);
  await page.goBack(AT_LOAD);
  await repositoryPage(page).links.first().click();
  await expect(imagePage(page).rows.first()).toBeVisible();
  await expect(offlinePage(page).note).toHaveCount(0);
});

test("a page that was not seen says so offline, and lists those that are kept", async ({ page, context }) => {
  await page.goto("/dotnet/aspnet");
  await untilKept(page, "/dotnet/aspnet");
  await context.setOffline(true);
  // The router cannot load it, so the document is loaded.
  await repositoryPage(page).links.first().click();
  await expect(offlinePage(page).unknown).toBeVisible();
  await expectNoViolations(page);
  await offlinePage(page)
    .list.getByRole("link", { name: /^dotnet\/aspnet\b/ })
    .click();
  await expect(offlinePage(page).note).toBeVisible();
  await page.goto("/zh-cn/helm/keda", AT_LOAD);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("此设备上没有此页面");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("此设备上的页面");
  await offlinePage(page).list.getByRole("link").first().click();
  await expect(offlinePage(page).note).toBeVisible();
});

test("failures and answers of the API are not kept", async ({ page }) => {
  await page.goto("/dotnet/aspnet");
  await untilKept(page, "/dotnet/aspnet");
  await page.goto("/dotnet/no-such-repository", AT_LOAD);
  await page.goto("/dotnet/runtime");
  await untilKept(page, "/dotnet/runtime");
  const kept = await page.evaluate(async () => {
    const found = (await caches.keys()).map(async (name) =>
      (await (await caches.open(name)).keys()).map(({ url }) => url),
    );
    return (await Promise.all(found)).flat().map((url) => new URL(url).pathname);
  });
  const pages = kept.filter((path) => !path.startsWith("/_next/static/"));
  expect(pages.toSorted()).toEqual(["/dotnet/aspnet", "/dotnet/runtime"]);
});

test("a kept page says that its list does not follow what is typed, and blames this server", async ({
  page,
  context,
}) => {
  await page.goto("/dotnet/aspnet");
  await untilKept(page, "/dotnet/aspnet");
  await page.goto("/?q=aspnet");
  await untilKept(page, "/?q=aspnet");
  await context.setOffline(true);
  const unfiltered = page
    .getByRole("main")
    .getByRole("alert")
    .filter({ hasText: "Not filtered. This server gives no" });
  for (const path of ["/?q=aspnet", "/dotnet/aspnet"]) {
    await page.goto(path, AT_LOAD);
    await expect(offlinePage(page).note).toBeVisible();
    await page.getByRole("main").getByRole("searchbox").first().fill("alpine");
    await expect(unfiltered).toBeVisible();
  }
  await expect(page.getByText(/mcr\.microsoft\.com.*(?:failed|no answer)/)).toHaveCount(0);
});
