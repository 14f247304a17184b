import { expectNoViolations } from "../pages/axe";
import { openPalette, palette } from "../pages/palette";
import { expect, test } from "../support/test";

// No other test opens this repository: its tags are in the index once its list was read here.
const REPOSITORY = "dotnet/nightly/monitor";

test.describe("a search of all tags", () => {
  test("finds what was read, says how much that is, and opens it", async ({ page }) => {
    await page.goto(`/${REPOSITORY}`);
    const main = page.getByRole("main");
    const found = main.getByRole("region", { name: REPOSITORY });
    // The list is put into the index in the background.
    await expect(async () => {
      await page.goto(`/search?q=${encodeURIComponent(`repo:${REPOSITORY} arm64v8`)}`);
      await expect(found).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await expect(main.getByText(/^Global: \d+ of [\d,]+ repositories in the catalog/)).toBeVisible();
    const tag = found.getByRole("listitem").first().getByRole("link");
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox", { name: "Search tags, digests and packages" })).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("j");
    await expect(main.getByRole("listitem").first().getByRole("link")).toBeFocused();
    const name = await tag.textContent();
    expect(name).toContain("arm64v8");
    await tag.click();
    await expect(page).toHaveURL(`/${REPOSITORY}:${name}`);
  });

  test("says what is wrong with it, and what to try", async ({ page }) => {
    await page.goto("/search");
    await page
      .getByRole("searchbox", { name: "Search tags, digests and packages" })
      .fill("color:red ver:>9 ver:<8 ^a.*$");
    await page.keyboard.press("Enter");
    const main = page.getByRole("main");
    await expect(main.getByText(/^“color:” is no condition/)).toBeVisible();
    await expect(main.getByText("No tag can match all of this: ver:>9 ver:<8")).toBeVisible();
    await expect(main.getByText(/^“\^a\.\*\$” has characters that no name has/)).toBeVisible();
    await main.getByRole("link", { name: "life:ended repo:dotnet/" }).click();
    await expect(page.getByRole("searchbox", { name: "Search tags, digests and packages" })).toHaveValue(
      "life:ended repo:dotnet/",
    );
    await expectNoViolations(page);
  });

  test("is offered where a text names no page", async ({ page }) => {
    await page.goto("/check?region=china");
    await openPalette(page);
    await palette(page).field.fill("noble chiseled");
    await palette(page).group("All repositories").click();
    await expect(page).toHaveURL("/search?q=noble%20chiseled&region=china");
    await expect(page.getByRole("searchbox", { name: "Search tags, digests and packages" })).toHaveValue(
      "noble chiseled",
    );
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, allowedConsole: [/failed request: GET \S+\.js: csp$/] });

  test("the search works, in Chinese too", async ({ page }) => {
    await page.goto("/zh-cn/search?region=china");
    await page.getByRole("searchbox", { name: "搜索标记、摘要和包" }).fill("repo:nothing/");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/zh-cn/search?q=repo%3Anothing%2F&region=china");
    await expect(page.getByRole("main").getByText(/中国/).first()).toBeVisible();
  });
});

test.describe("a search of packages", () => {
  test("says that nothing was asked for its SBOM where that is so, and what is wrong with the text", async ({
    page,
  }) => {
    await page.goto(`/search?q=${encodeURIComponent("pkg:openssl@3.0.* purl:openssl")}`);
    const main = page.getByRole("main");
    await expect(main.getByText(/^No image has been asked for its SBOM yet/)).toBeVisible();
    await expect(main.getByText("“openssl” is no package URL: write pkg:type/namespace/name@version.")).toBeVisible();
    await expectNoViolations(page);
  });

  test("is offered for a name, and for a package URL", async ({ page }) => {
    await page.goto("/check");
    await openPalette(page);
    await palette(page).field.fill("pkg:deb/debian/openssl@3.0.2");
    await palette(page).group("All repositories").click();
    await expect(page).toHaveURL("/search?q=pkg:deb/debian/openssl%403.0.2");
  });
});
