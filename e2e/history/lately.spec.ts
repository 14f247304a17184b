import { lookUntilItMoves } from "../pages/history-page";
import { regionSwitch } from "../pages/region";
import { expect, test } from "../support/test";

// No other test looks at this repository: what the site has seen of it stays for a while.
const REPOSITORY = "dotnet/nightly/aspire-dashboard";
const NAME = `${REPOSITORY}:latest`;
const today = () => new Date().toISOString().slice(0, 10);

test.describe("what moved lately", () => {
  test("has each repository that changed, by day and by region", async ({ page, sample }) => {
    await sample.setClock("2026-05-20T12:00:00Z");
    const first = await lookUntilItMoves(page, NAME, "");
    await sample.setClock("2026-06-10T12:00:00Z");
    await lookUntilItMoves(page, NAME, first);
    await page.goto("/history");
    const main = page.getByRole("main");
    const entry = main.getByRole("listitem").filter({ has: page.getByRole("link", { name: REPOSITORY }) });
    await expect(entry.first()).toContainText("latest");
    await page.keyboard.press("j");
    await expect(main.getByRole("listitem").first().getByRole("link")).toBeFocused();
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox", { name: "Repository or image" })).toBeFocused();
    await entry.first().getByRole("link").click();
    await expect(page).toHaveURL(new RegExp(`^[^?]*/history/${REPOSITORY}\\?day=\\d{4}-\\d\\d-\\d\\d$`));
    await expect(page.getByRole("heading", { level: 1 })).toContainText(REPOSITORY);
    await page.goto(`/history?before=${today()}`);
    await expect(main.getByRole("link", { name: "Latest days" })).toHaveAttribute("href", "/history");
    await page.goto("/history?region=china");
    await expect(regionSwitch(page).china).toBeChecked();
    await expect(main.getByRole("link", { name: REPOSITORY })).toHaveCount(0);
  });

  test("opens the history of what is named", async ({ page }) => {
    for (const [text, path] of [
      ["dotnet/monitor", "/history/dotnet/monitor"],
      ["docker pull mcr.azure.cn/dotnet/monitor:10.0", "/history/dotnet/monitor:10.0?region=china"],
    ] as const) {
      await page.goto("/history");
      await page.getByRole("searchbox", { name: "Repository or image" }).fill(text);
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(path);
    }
    await page.goto("/history?q=nothing+like+it");
    await expect(page.getByText("“nothing like it” names no repository or image.")).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "Search the catalog" }).click();
    await expect(page).toHaveURL(/\/\?q=nothing(?:%20|\+)like(?:%20|\+)it$/);
  });
});

test.describe("a wrong day", () => {
  test.use({ javaScriptEnabled: false, allowedConsole: [/console error: .*400|failed request: GET \S+\.js: csp$/] });

  test("is named, and the page works without scripts", async ({ page }) => {
    const response = await page.goto("/history?before=yesterday");
    expect(response?.status()).toBe(400);
    await expect(page.getByText("“yesterday” is not a day.")).toBeVisible();
    await page.goto("/history");
    await page.getByRole("searchbox", { name: "Repository or image" }).fill("mssql/server:2025-latest");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/history/mssql/server:2025-latest");
  });
});
