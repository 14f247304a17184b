import { imagePage } from "../pages/image-page";
import { keepTagsToo, keptTags } from "../pages/kept-tags";
import { expectNoLayoutShift } from "../pages/layout-shift";
import { registry } from "../pages/registry";
import { tagListPage } from "../pages/tag-details";
import { expect, test } from "../support/test";

const MONITOR = "dotnet/monitor";
const SAME = ["10.0.11-noble", "10.0.11", "10.0-noble", "10.0"];

test.describe("the other tags of an image", () => {
  test("are shown as far as they are known, with a link to find the others", async ({ page }) => {
    // An image that no other test opens: the server remembers which tags it has met.
    await page.goto("/mssql/server:2019-latest?region=china");
    await expect(page.getByText("no other tag known yet")).toBeVisible();
    await expect(imagePage(page).aliases).toHaveCount(0);
    await page.getByRole("link", { name: "Resolve the others on the repository’s page" }).click();
    await expect(page).toHaveURL("/mssql/server?region=china");
  });

  test("are links, the most specific first, limited, with access to all", async ({ page, request, sample }) => {
    const digest = await registry().digest("dotnet/aspnet", "latest");
    for (const tag of SAME) expect(await registry().digest("dotnet/aspnet", tag)).toBe(digest);
    await request.get(`/api/global/images/dotnet/aspnet?${SAME.map((tag) => `reference=${tag}`).join("&")}`);
    await page.goto("/dotnet/aspnet:latest");
    const { aliases, aliasList, allAliases } = imagePage(page);
    await expect(aliases.getByRole("link")).toHaveText(["10.0.11-noble", "10.0.11", "10.0-noble"]);
    await expectNoLayoutShift(page);
    await allAliases.click();
    await expect(aliasList.getByRole("link")).toContainText(SAME);
    await page.keyboard.press("Escape");
    await expect(aliasList).toBeHidden();
    await expect(allAliases).toBeFocused();
    await sample.clearWhenAtRest();
    await aliases.getByRole("link", { name: "10.0-noble" }).click();
    await expect(page).toHaveURL("/dotnet/aspnet:10.0-noble");
    await expect(aliases.getByRole("link").first()).toHaveText("10.0.11-noble");
    await expect(aliases.getByRole("link", { name: "10.0-noble" })).toHaveCount(0);
    // A tag's own digest is known; its other tags cost no request.
    const asked = (await sample.requests()).flatMap(({ region, path }) => (region === "global" ? path : []));
    expect(asked.filter((path) => SAME.some((tag) => path.endsWith(`aspnet/manifests/${tag}`)))).toEqual([]);
  });

  test("are known from this device if the server knows none", async ({ page, sample }) => {
    await page.goto(`/${MONITOR}`);
    const list = tagListPage(page);
    await expect(list.rows.first().getByRole("cell").nth(5)).toHaveText(/^[0-9a-f]{12}$/);
    const tag = (await list.rows.first().getByRole("link").textContent()) ?? "";
    await expect.poll(() => keptTags(page, MONITOR)).toContain(tag);
    // The list writes again when it learns more; this page writes nothing.
    await page.goto("/check");
    // More than fit the line.
    const forgotten = "9.9.9-kept-on-this-device";
    await keepTagsToo(page, MONITOR, tag, [forgotten, "9.9.8-kept", "9.9.7-kept", "9.9.6-kept"]);
    await sample.clearWhenAtRest();
    await page.goto(`/${MONITOR}:${tag}`);
    const { aliases, aliasList, allAliases } = imagePage(page);
    await expect(aliases.getByRole("link", { name: forgotten })).toBeVisible();
    await expectNoLayoutShift(page);
    const asked = (await sample.requests()).map(({ path }) => path);
    expect(asked.filter((path) => path.includes(forgotten))).toEqual([]);
    await allAliases.click();
    await expect(aliasList.getByRole("link", { name: forgotten })).toHaveCount(1);
  });
});

test.describe("without scripts", () => {
  // Chromium reports a script that it must not run as a failed request.
  test.use({ javaScriptEnabled: false, allowedConsole: [/failed request: GET \S+\.js: csp$/] });

  test("all other tags are accessible", async ({ page, request }) => {
    await request.get(`/api/global/images/dotnet/aspnet?${SAME.map((tag) => `reference=${tag}`).join("&")}`);
    await page.goto("/dotnet/aspnet:latest");
    const { aliases, aliasList, allAliases } = imagePage(page);
    await expect(aliases.getByRole("link").first()).toHaveText("10.0.11-noble");
    await allAliases.click();
    await expect(aliasList.getByRole("link")).toContainText(SAME);
  });
});
