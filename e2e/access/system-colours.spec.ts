import type { Page } from "@playwright/test";
import { openPalette, palette } from "../pages/palette";
import { expect, test } from "../support/test";

test.use({ colorScheme: "dark" });

/** Returns the ground of the first element that a selector finds, and that of the page. */
async function groundsOf(page: Page, selector: string): Promise<[own: string, page: string]> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => [
      getComputedStyle(element).backgroundColor,
      getComputedStyle(document.documentElement).backgroundColor,
    ]);
}

/** What is seen by its ground alone. */
const DRAWN = [
  ["/styleguide", "[data-specimen=Timeline] .drawing > span[title]", "a mark of the timeline"],
  ["/styleguide", "[data-specimen=Timeline] ul .drawing", "the legend of the timeline"],
  ["/dotnet/aspnet:10.0", ".drawing > .bg-accent", "the bar of a layer"],
  ["/dotnet/aspnet?regions=compared", "td .drawing", "the sign of support"],
] as const;

/** What is chosen, and its like that is not. */
const CHOSEN = [
  ["/dotnet/aspnet:10.0", "label:has(> :checked)", "label:has(> :not(:checked))"],
  ["/check", "nav [aria-current=page]", "nav a:not([aria-current])"],
  ["/dotnet/aspnet?q=ver:10.0", "aside [aria-pressed=true]", "aside [aria-pressed=false]"],
  ["/endpoints", "main a[aria-current=true]", "main a:not([aria-current])"],
] as const;

test.describe("in the system's colours", () => {
  test("drawings are there", async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    for (const [path, selector, what] of DRAWN) {
      await page.goto(path);
      await expect(page.locator(selector).first(), what).toBeVisible();
      const [own, ground] = await groundsOf(page, selector);
      expect(own, what).not.toBe(ground);
    }
  });

  test("what is chosen differs from what is not", async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    for (const [path, chosen, other] of CHOSEN) {
      await page.goto(path);
      await expect(page.locator(chosen).first(), `${chosen} on ${path}`).toBeVisible();
      const [own] = await groundsOf(page, chosen);
      expect(own, `${chosen} on ${path}`).not.toBe((await groundsOf(page, other))[0]);
    }
    await openPalette(page);
    await palette(page).field.fill("aspnet");
    await expect(palette(page).chosen).toBeVisible();
    const [own, ground] = await groundsOf(page, "[aria-selected=true]");
    expect(own, "the palette's option").not.toBe(ground);
  });
});

test("the main button has its words in the system's colours", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/dotnet/aspnet:10.0");
  const copy = page.getByRole("main").getByRole("button", { name: "Copy pull command" });
  // Else the system paints its own ground behind each word, in the colour that the words have.
  await expect(copy).toHaveCSS("forced-color-adjust", "none");
  const [words, ground] = await copy.evaluate((button) => {
    const { color, backgroundColor } = getComputedStyle(button);
    return [color, backgroundColor];
  });
  expect(words).not.toBe(ground);
});

/** What the system's grounds could cover: text on a ground of ours, and text under another one that keeps room. */
const COVERED = [
  ["/dotnet/aspnet:10.0", "[aria-label='Pull command'] code, section:has(h2:text-is('Pull command')) code"],
  ["/dotnet/aspnet:10.0", "button:text-is('Copy')"],
  ["/endpoints", "section:has(h2:text-is('Firewall rules')) button:text-is('Copy')"],
  ["/?q=aspnet", "main li mark, main li .bg-mark"],
] as const;

for (const colorScheme of ["light", "dark"] as const) {
  test(`text is read on every ground of ours and under none, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    for (const [path, selector] of COVERED) {
      await page.goto(path);
      await expect(page.locator(selector).first(), selector).toBeVisible();
      // Not found by its text again, which changes.
      const part = await page.locator(selector).first().elementHandle();
      if (!part) throw new Error(`${selector} has gone`);
      const seen = await part.screenshot({ animations: "disabled" });
      // Another text of the same width is another picture, unless a ground covers both.
      await part.evaluate((element) => {
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          text.nodeValue = [...(text.nodeValue ?? "")].toReversed().join("");
        }
      });
      expect(seen.equals(await part.screenshot({ animations: "disabled" })), `${selector} on ${path}`).toBe(false);
    }
    const mark = page.locator("main li mark").first();
    expect(await mark.evaluate((element) => getComputedStyle(element).color)).toBe(
      await mark.evaluate((element) => {
        element.style.color = "MarkText";
        return getComputedStyle(element).color;
      }),
    );
  });
}

test("nothing moves by itself for people who ask for it", async ({ page }) => {
  // What never comes leaves its place moving.
  await page.route("**/api/global/images/**", () => new Promise(() => undefined));
  await page.goto("/dotnet/aspnet");
  const moving = () => page.evaluate(() => document.getAnimations().length);
  await expect.poll(moving).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect.poll(moving).toBe(0);
});
