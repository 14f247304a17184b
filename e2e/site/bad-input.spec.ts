import type { Page } from "@playwright/test";
import { LONGEST_NAME } from "@/lib/sample/content/oddities/single";
import { expectNoViolations } from "../pages/axe";
import { imagePage } from "../pages/image-page";
import { expect, test } from "../support/test";

/** Pixels by which a page is wider than its window; negative by the room of a scroll bar. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe("the longest name and tag", () => {
  const { repository, tag } = LONGEST_NAME;

  for (const locale of ["", "/zh-cn"]) {
    test(`fit every page: ${locale || "/en"}`, async ({ page }) => {
      for (const path of [
        `/${repository}`,
        `/${repository}:${tag}`,
        `/history/${repository}:${tag}`,
        `/compare?from=${repository}:${tag}&to=${repository}:${tag}`,
      ]) {
        await page.goto(locale + path);
        await expect(page.getByRole("heading", { level: 1 })).toContainText("a-name-that-does-not-end");
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 844 });
          expect(await overflow(page), `${width} ${path.slice(0, 20)}`).toBeLessThanOrEqual(0);
        }
      }
    });
  }

  test("are pulled as they are", async ({ page }) => {
    await page.goto(`/${repository}:${tag}`);
    await expect(imagePage(page).command).toHaveText(`docker pull mcr.microsoft.com/${repository}:${tag}`);
  });

  test.describe("and one character more", () => {
    test.use({ allowedConsole: [/console error: .*404/] });

    test("is no name, as the page says", async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`/${repository}x`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This is not an image address");
      await expect(page.getByRole("main")).toContainText("255 characters at most");
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });
  });
});

test("sixty platforms are all there at once, also on a phone", async ({ page }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto("/sample/sixty-platforms:many");
    const { rows, platform } = imagePage(page);
    await expect(rows).toHaveCount(60);
    await expect(platform("linux/riscv64/rva59")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Show all .* platforms$/ })).toHaveCount(0);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
  await expectNoViolations(page);
});

test.describe("an unknown language", () => {
  test.use({ allowedConsole: [/console error: .*404/] });

  test("in the address is the beginning of a name, and the right one is offered", async ({ page }) => {
    const response = await page.goto("/tlh/dotnet/aspnet");
    expect(response?.status()).toBe(404);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no repository tlh/dotnet/aspnet");
    await page.getByRole("main").getByRole("link", { name: "dotnet/aspnet", exact: true }).click();
    await expect(page).toHaveURL("/dotnet/aspnet");
  });

  test("of the browser, or one that is none, is answered in English", async ({ request }) => {
    for (const language of ["tlh", "zh-Hant", "*", "en;q=0", ",,;q", "x".repeat(5000)]) {
      const response = await request.get("/", { headers: { "Accept-Language": language }, maxRedirects: 0 });
      expect(response.status(), language.slice(0, 20)).toBe(200);
      expect(await response.text()).toContain('<html lang="en"');
    }
  });
});
