import type { Page } from "@playwright/test";
import { repositoryPage } from "../pages/repository-page";
import { expect, test } from "../support/test";

/** Finds the button that explains a word, and the words of its explanation. */
function term(page: Page, name: string) {
  const button = page
    .getByRole("main")
    .getByRole("button", { name: new RegExp(`^(?:What is “${name}”\\?|${name})$`) })
    .first();
  return { button, text: button.locator("xpath=following-sibling::*[@popover]") };
}

/** Where each word first stands, with words of its explanation. */
const PLACES = [
  ["/dotnet/aspnet:10.0", "Image index", "list of manifests"],
  ["/dotnet/aspnet:10.0", "Digest", "exactly these bytes"],
  ["/dotnet/aspnet:10.0", "Referrer", "another one as its subject"],
  ["/dotnet/aspnet:10.0-noble-chiseled", "Chiseled", "no package manager"],
  ["/windows/servercore:ltsc2022", "os.version", "which hosts can run"],
  ["/sample/one-tag:1.0", "Attestation", "how it was built"],
  ["/dotnet/aspnet", "Floating tag", "moves to newer images"],
  ["/dotnet/aspnet", "Digest", "exactly these bytes"],
  ["/dotnet/aspnet", "Chiseled", "no package manager"],
  ["/azurelinux/distroless/base", "Distroless", "without a shell"],
  ["/history/dotnet/aspnet:10.0", "Floating tag", "moves to newer images"],
  ["/history/dotnet/aspnet", "Digest", "exactly these bytes"],
  ["/check", "Digest", "exactly these bytes"],
] as const;

test.describe("a word that people stumble over is explained in place", () => {
  for (const [path, name, words] of PLACES) {
    test(`${name} on ${path}`, async ({ page }) => {
      await page.goto(path);
      const { button, text } = term(page, name);
      await expect(text).toBeHidden();
      await button.focus();
      await page.keyboard.press("Enter");
      await expect(text).toBeVisible();
      await expect(text).toContainText(words);
      await expect(text).toBeInViewport({ ratio: 1 });
      await page.keyboard.press("Escape");
      await expect(text).toBeHidden();
      await expect(button).toBeFocused();
    });
  }

  test("with a target that a finger can meet, and no line that grows by it", async ({ page }) => {
    await page.goto("/dotnet/aspnet:10.0");
    const box = await term(page, "Digest").button.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(24);
    expect(box?.height).toBeGreaterThanOrEqual(24);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, allowedConsole: [/failed request: GET \S+\.js: csp$/] });

  test("words are explained too", async ({ page }) => {
    await page.goto("/dotnet/aspnet");
    await expect(repositoryPage(page).tags).toBeVisible();
    const { button, text } = term(page, "Floating tag");
    await button.click();
    await expect(text).toBeVisible();
  });
});
