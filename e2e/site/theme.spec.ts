import type { Page } from "@playwright/test";
import { expect, test } from "../support/test";

const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme ?? "system");
const groundOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test("the chosen colours are set before the body is parsed, on every page", async ({ page }) => {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.body) return;
      performance.mark(`theme at the body's start: ${document.documentElement.dataset.theme}`);
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto("/");
  const light = await groundOf(page);
  await page.getByRole("button", { name: "Colours: system. Change" }).click();
  await page.getByRole("button", { name: "Colours: light. Change" }).click();
  await expect(page.getByRole("button", { name: "Colours: dark. Change" })).toBeVisible();
  const dark = await groundOf(page);
  expect(dark).not.toBe(light);
  for (const path of ["/", "/dotnet/aspnet", "/dotnet/aspnet:10.0"]) {
    await page.goto(path, { waitUntil: "domcontentloaded" });
    expect(await themeOf(page)).toBe("dark");
    expect(await groundOf(page)).toBe(dark);
    const marks = await page.evaluate(() => performance.getEntriesByType("mark").map(({ name }) => name));
    expect(marks).toContain("theme at the body's start: dark");
  }
  await expect(page.getByRole("button", { name: "Colours: dark. Change" })).toBeVisible();
  await page.getByRole("button", { name: "Colours: dark. Change" }).click();
  await expect.poll(() => themeOf(page)).toBe("system");
  await page.reload();
  await expect.poll(() => groundOf(page)).toBe(light);
});

test("without a choice, the system's colours apply", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const light = await groundOf(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => groundOf(page)).not.toBe(light);
});

test("on paper the letters are dark, and no page is empty", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/dotnet/aspnet");
  await page.getByRole("button", { name: "Colours: system. Change" }).click();
  await page.getByRole("button", { name: "Colours: light. Change" }).click();
  await expect(page.getByRole("button", { name: "Colours: dark. Change" })).toBeVisible();
  const room = page.locator(".row-spacer").first();
  await expect(room).toBeVisible();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(room).toBeHidden();
  await expect(page.locator("body")).toHaveCSS("color", "rgb(18, 22, 28)");
});
