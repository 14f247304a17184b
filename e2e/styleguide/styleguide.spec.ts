import type { Locator, Page } from "@playwright/test";
import { NOW } from "@/components/styleguide/samples";
import { expect, test } from "../support/test";
import { withOwnTypefaces } from "./own-typefaces";

test.use({ reducedMotion: "reduce" });

const SCHEMES = ["light", "dark"] as const;
const WIDTHS = { wide: 1280, phone: 390 } as const;
/** Specimens whose controls have states that only a hand brings about. */
const CONTROLS = ["Button", "CopyButton, IconButton", "SearchField", "Segmented, Select", "Term"] as const;
/** What the buttons of the specimen of dialogs open, by name. */
const DIALOGS = {
  shortcuts: "Keyboard shortcuts",
  copy: "Copy by hand",
  panel: "Filter by",
  help: "Filter help",
} as const;

const specimens = (page: Page): Locator => page.locator("[data-specimen]");
const fileName = (...parts: readonly string[]) => `${parts.join("-").toLowerCase().replaceAll(/\W+/g, "-")}.png`;

test.beforeEach(async ({ page }) => {
  // The bar at the bottom of a phone comes when its command is out of sight, as it is while another specimen is shown.
  await withOwnTypefaces(page, ".command-bar { display: none !important }");
  await page.clock.setFixedTime(NOW);
  await page.goto("/styleguide");
});

/** Shows a specimen alone. */
async function showAlone(page: Page, name: string): Promise<void> {
  await specimens(page).evaluateAll((all, shown) => {
    for (const each of all) each.toggleAttribute("hidden", each.getAttribute("data-specimen") !== shown);
  }, name);
}

/** Compares a specimen with its picture, alone on the page, as a long page takes long to draw. The test goes on if they differ. */
async function expectPicture(page: Page, name: string, ...state: readonly string[]): Promise<void> {
  await showAlone(page, name);
  await expect.soft(page.locator(`[data-specimen="${name}"]`)).toHaveScreenshot(fileName(name, ...state));
}

/** Returns what makes the browser show every control of the page as if it were hovered, or had the focus. */
async function forcer(page: Page): Promise<(states: readonly string[]) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const selector = CONTROLS.map((name) => `[data-specimen="${name}"] :is(a, button, input, select, label)`).join();
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector });
  return async (states) => {
    for (const nodeId of nodeIds) {
      await session.send("CSS.forcePseudoState", { nodeId, forcedPseudoClasses: [...states] });
    }
  };
}

for (const scheme of SCHEMES) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    for (const [width, pixels] of Object.entries(WIDTHS)) {
      test(`components look as they did: ${width}`, async ({ page }) => {
        await page.setViewportSize({ width: pixels, height: 900 });
        const names = await specimens(page).evaluateAll((all) =>
          all.map((each) => each.getAttribute("data-specimen") ?? ""),
        );
        expect(names.length).toBeGreaterThan(45);
        for (const name of names) await expectPicture(page, name, width, scheme);
      });
    }

    test("controls and dialogs look as they did", async ({ page }) => {
      await page.setViewportSize({ width: WIDTHS.wide, height: 900 });
      const force = await forcer(page);
      for (const [state, forced] of [
        ["hovered", ["hover"]],
        ["focused", ["focus", "focus-visible"]],
      ] as const) {
        await force(forced);
        for (const name of CONTROLS) await expectPicture(page, name, state, scheme);
      }
      await force([]);
      await showAlone(page, "Dialogs");
      for (const [name, button] of Object.entries(DIALOGS)) {
        await page.locator('[data-specimen="Dialogs"]').getByRole("button", { name: button }).click();
        const opened = page.locator("dialog[open], [role=dialog], [popover]:popover-open");
        await expect.soft(opened).toHaveScreenshot(fileName("dialog", name, scheme));
        await page.keyboard.press("Escape");
        await expect(opened).toHaveCount(0);
      }
    });
  });
}
