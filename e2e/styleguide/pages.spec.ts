import type { Page } from "@playwright/test";
import { test as base, expect } from "../support/test";
import { withOwnTypefaces } from "./own-typefaces";
import { PICTURE_TIME, type StillSite, startStillSite } from "./still-site";

const FILE = ["FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build", "FROM mcr.microsoft.com/dotnet/aspnet:6.0"].join("\n");

/** The main pages, each with what is done before its pictures are taken. */
const PAGES: Readonly<Record<string, { path: string; prepare?: (page: Page) => Promise<void> }>> = {
  home: { path: "/" },
  catalog: { path: "/?browse=all" },
  repository: {
    path: "/dotnet/aspnet",
    prepare: async (page) => {
      // The words that a page explains are those of the tags that are known when it begins; dates of pushes come last.
      const pushed = page.locator("main tbody tr").first().locator("td span[title]").filter({ hasText: "2026" });
      await expect(pushed).toBeVisible();
      await page.reload();
      await expect(pushed).toBeVisible();
    },
  },
  image: { path: "/dotnet/aspnet:10.0" },
  comparison: { path: "/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0" },
  history: { path: "/history/dotnet/aspnet:10.0" },
  endpoints: { path: "/endpoints" },
  check: {
    path: "/check",
    prepare: async (page) => {
      await page.getByRole("textbox").first().fill(FILE);
      await expect(page.locator("main ol > li")).toHaveCount(4);
      await expect(page.getByRole("progressbar")).toHaveCount(0);
    },
  },
  docs: {
    path: "/docs",
    prepare: async (page) => {
      // Its examples have the site's address, whose port is another each time.
      await page.locator("pre code").evaluateAll((examples) => {
        for (const each of examples) {
          each.textContent = (each.textContent ?? "").replace(/127\.0\.0\.1:\d+/, "127.0.0.1:28756");
        }
      });
    },
  },
};
const LANGUAGES = { en: "", zh: "/zh-cn" } as const;
const WIDTHS = { wide: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
const SCHEMES = ["light", "dark"] as const;

const test = base.extend<object, { stillSite: StillSite }>({
  stillSite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use, { workerIndex }) => {
      const site = await startStillSite(workerIndex);
      await use(site);
      await site.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});
test.use({ reducedMotion: "reduce" });
// All in one worker, which starts one site.
test.describe.configure({ mode: "default" });

/** Returns true once nothing in sight is still loading. Runs in the browser. */
function isFilled(): boolean {
  return [...document.querySelectorAll("main .animate-pulse")].every((skeleton) => {
    const { top, bottom, width } = skeleton.getBoundingClientRect();
    return width === 0 || bottom < 0 || top > innerHeight;
  });
}

/** Takes the pictures of a page in both widths and both themes; those that are not yet as expected are taken again. */
async function expectPictures(page: Page, name: string): Promise<void> {
  for (const [width, viewport] of Object.entries(WIDTHS)) {
    await page.setViewportSize(viewport);
    for (const scheme of SCHEMES) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.waitForFunction(isFilled);
      // Lists and typefaces come in parts, after which a page can look finished.
      const compare = () => expect(page).toHaveScreenshot(["pages", `${name}-${width}-${scheme}.png`]);
      await expect(compare).toPass({ timeout: 20_000 });
    }
  }
}

for (const [language, prefix] of Object.entries(LANGUAGES)) {
  test(`the main pages look as they did: ${language}`, async ({ page, stillSite }) => {
    await withOwnTypefaces(page);
    await page.clock.setFixedTime(PICTURE_TIME);
    for (const [name, { path, prepare }] of Object.entries(PAGES)) {
      await test.step(name, async () => {
        await page.setViewportSize(WIDTHS.wide);
        await page.goto(stillSite.url + (prefix + path).replace(/(?<=.)\/(?=\?|$)/, ""));
        await prepare?.(page);
        await expectPictures(page, `${name}-${language}`);
      });
    }
  });
}
