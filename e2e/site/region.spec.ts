import type { Page } from "@playwright/test";
import { notFoundHeading } from "../pages/failure";
import { imagePage } from "../pages/image-page";
import { regionSwitch } from "../pages/region";
import { registry } from "../pages/registry";
import { expect, test } from "../support/test";

const PLACES = ["/", "/?q=aspnet", "/dotnet/aspnet", "/dotnet/aspnet:10.0", "/sample/no-tags"];

/** The regions in links to our pages, without duplicates; links to the API and to feeds have the region in their path. */
async function regionsOfLinks(page: Page): Promise<(string | null)[]> {
  const paths = await page
    .locator('a[href^="/"]:not([href^="/api/"], [href^="/feeds/"])')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  return [...new Set(paths.map((path) => new URL(path ?? "", "http://localhost").searchParams.get("region")))];
}

test.describe("the region", () => {
  for (const place of PLACES) {
    test(`stays in every link of ${place}`, async ({ page }) => {
      await page.goto(place);
      await expect(regionSwitch(page).global).toBeChecked();
      await regionSwitch(page).china.check();
      await expect(page).toHaveURL(/[?&]region=china\b/);
      await expect.poll(() => regionsOfLinks(page)).toEqual(["china"]);
      await regionSwitch(page).global.check();
      await expect(page).not.toHaveURL(/region=/);
      await expect.poll(() => regionsOfLinks(page)).toEqual([null]);
    });
  }

  test("follows the back and forward buttons", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0");
    await regionSwitch(page).china.check();
    await expect(page).toHaveURL("/dotnet/aspnet:10.0?region=china");
    await page.goBack();
    await expect(page).toHaveURL("/dotnet/aspnet:10.0");
    await expect(regionSwitch(page).global).toBeChecked();
    await expect(imagePage(page).command).toHaveText("docker pull mcr.microsoft.com/dotnet/aspnet:10.0");
    await page.goForward();
    await expect(regionSwitch(page).china).toBeChecked();
    await expect(imagePage(page).command).toHaveText("docker pull mcr.azure.cn/dotnet/aspnet:10.0");
  });

  test("stays on the way from the catalog to a permalink, and back", async ({ page }) => {
    await page.goto("/?q=dotnet/aspnet&region=china");
    const main = page.getByRole("main");
    await main.getByRole("link", { name: "dotnet/aspnet", exact: true }).click();
    await main.getByRole("link", { name: "latest", exact: true }).click();
    await imagePage(page).permalink.click();
    await expect(page).toHaveURL(/\/dotnet\/aspnet@sha256:[0-9a-f]{64}\?region=china&tag=latest$/);
    await imagePage(page).breadcrumb.getByRole("link", { name: "aspnet" }).click();
    await expect(page).toHaveURL("/dotnet/aspnet?region=china");
    await page.getByRole("banner").getByRole("link", { name: "MAR Discovery catalog" }).click();
    await expect(page).toHaveURL("/?region=china");
    for (const back of ["/dotnet/aspnet?region=china", /@sha256:.*region=china/, /:latest\?region=china/]) {
      await page.goBack();
      await expect(page).toHaveURL(back);
    }
  });

  test("keeps the chosen platform", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0?platform=linux/arm64/v8");
    await regionSwitch(page).china.check();
    await expect(imagePage(page).command).toHaveText(
      "docker pull --platform linux/arm64/v8 mcr.azure.cn/dotnet/aspnet:10.0",
    );
    await expect(page).toHaveURL(/platform=linux\/arm64\/v8/);
  });

  test("of China shows the older digest of a tag there", async ({ page }) => {
    const here = await registry("global").digest("dotnet/aspnet", "9.0");
    const there = await registry("china").digest("dotnet/aspnet", "9.0");
    expect(there).not.toBe(here);
    await page.goto("/dotnet/aspnet:9.0");
    const { by, code, command } = imagePage(page);
    await expect(code(here)).toBeVisible();
    await by("digest").check();
    await regionSwitch(page).china.check();
    await expect(code(there)).toBeVisible();
    await expect(code(here)).toHaveCount(0);
    await expect(command).toHaveText(`docker pull mcr.azure.cn/dotnet/aspnet@${there}`);
  });
});

test.describe("an image that one region lacks", () => {
  test.use({ allowedConsole: [/console error: .*status of (?:404|429|50[234])/] });

  for (const [kind, name] of [
    ["tag", "dotnet/aspnet:8.0-jammy"],
    ["repository", "powershell/test-deps"],
  ] as const) {
    test(`is not found, and the other region is offered: a ${kind}`, async ({ page }) => {
      const response = await page.goto(`/${name}?region=china`);
      // The page of a tag begins before a slow registry has answered that the tag does not exist.
      if (kind === "repository") expect(response?.status()).toBe(404);
      await expect(notFoundHeading(page)).toContainText(name);
      await expect(page.getByText("mcr.azure.cn has no")).toBeVisible();
      await page.getByRole("link", { name: "Look in mcr.microsoft.com" }).click();
      await expect(page).toHaveURL(`/${name}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
      await expect(regionSwitch(page).global).toBeChecked();
    });
  }

  test("is reported when the switch leads there, and the switch leads back", async ({ page }) => {
    await page.goto("/dotnet/aspnet:8.0-jammy");
    await expect(imagePage(page).rows.first()).toBeVisible();
    await regionSwitch(page).china.check();
    await expect(notFoundHeading(page)).toContainText("dotnet/aspnet:8.0-jammy");
    await regionSwitch(page).global.check();
    await expect(imagePage(page).rows.first()).toBeVisible();
    await expect(notFoundHeading(page)).toHaveCount(0);
  });

  test("has no pull command, although the answer came late", async ({ page, sample }) => {
    const name = { repository: "dotnet/aspnet", reference: "0.0-of-no-release" };
    await sample.setFaults([{ kind: "hang", region: "global", endpoint: "manifests", ...name, times: 1 }]);
    await page.goto(`/${name.repository}:${name.reference}`);
    await expect(notFoundHeading(page)).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(imagePage(page).copy).toHaveCount(0);
    await expect(page.getByRole("main")).not.toContainText("docker pull");
  });
});
