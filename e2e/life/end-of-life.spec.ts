import { expectNoViolations } from "../pages/axe";
import { expect, READ_NAMES, test } from "../support/test";

const [POWERSHELL] = READ_NAMES;

test.describe("ends of support", () => {
  test("say that the background reader is off, whatever other visitors opened", async ({ page }) => {
    await page.goto("/end-of-life?region=china");
    const main = page.getByRole("main");
    await expect(main.getByText(/^The background reader is off[,:]/)).toBeVisible();
    // What no tag in the index has is no empty table.
    await page.goto("/end-of-life?region=china&q=no-such-namespace/");
    await expect(main.getByText("End of life", { exact: true })).toBeVisible();
    await expect(main.getByRole("table")).toHaveCount(0);
    await expectNoViolations(page);
  });

  test("of what the background reader has read, by namespace, with what replaces them", async ({ page, readSite }) => {
    const main = page.getByRole("main");
    const row = main.getByRole("row", { name: new RegExp(`^${POWERSHELL} 7\\.2 `) });
    await expect(async () => {
      await page.goto(`${readSite.url}/end-of-life?q=${POWERSHELL}`);
      await expect(row).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await expect(row).toContainText("ended 8 Nov 2024");
    await expect(row.getByRole("link", { name: "support dates" })).toHaveAttribute(
      "href",
      /powershell-support-lifecycle/,
    );
    await expect(main.getByText(/repositories in the catalog/)).toBeVisible();
    await expectNoViolations(page);
    const csv = await page.request.get(
      (await main.getByRole("link", { name: "CSV" }).getAttribute("href"))?.replace(/^/, readSite.url) ?? "",
    );
    expect(await csv.text()).toMatch(new RegExp(`^global,${POWERSHELL},${POWERSHELL},.*,7\\.2,2024-11-08,ended,`, "m"));
    await main.getByRole("navigation", { name: "How far ahead" }).getByRole("link", { name: "365 days ahead" }).click();
    await expect(page).toHaveURL(/within=365/);
    await row.getByRole("rowheader").getByRole("link").first().click();
    await expect(page).toHaveURL(new RegExp(`/${POWERSHELL}\\?q=ver:7\\.2`));
  });

  test("are the same on an image's page and in a search", async ({ page, readSite }) => {
    const main = page.getByRole("main");
    await expect(async () => {
      await page.goto(`${readSite.url}/search?q=${encodeURIComponent(`repo:${POWERSHELL} ver:7.2 life:ended`)}`);
      await expect(main.getByRole("listitem").first()).toContainText("ended 8 Nov 2024", { timeout: 2_000 });
    }).toPass();
    await expect(main.getByRole("listitem").first()).toContainText("(support dates)");
    await main.getByRole("listitem").first().getByRole("link").click();
    await expect(main.getByText("By the published support dates of its version line")).toBeVisible();
    await expect(main.getByText("ended 8 Nov 2024").first()).toBeVisible();
  });
});

test("the home page says what is new and what the index has", async ({ page, readSite }) => {
  const numbers = page.getByRole("region", { name: "In numbers" });
  await expect(async () => {
    await page.goto(readSite.url);
    await expect(numbers).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(numbers.getByText(/repositories in the catalog have been read/)).toBeVisible();
  await expect(numbers.getByText("linux/amd64")).toBeVisible();
  await expectNoViolations(page);
  await numbers.getByRole("link", { name: "What has ended or ends soon" }).click();
  await expect(page).toHaveURL(/\/end-of-life$/);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, allowedConsole: [/failed request: GET \S+\.js: csp$/] });

  test("the filter works, in Chinese too", async ({ page }) => {
    await page.goto("/zh-cn/end-of-life?within=30");
    await page.getByRole("searchbox", { name: "按命名空间、存储库或版本筛选" }).fill("dotnet/ 8.0");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/zh-cn\/end-of-life\?q=dotnet%2F\+8\.0&within=30$/);
    await expect(page.getByRole("heading", { level: 1, name: "终止支持" })).toBeVisible();
  });
});
