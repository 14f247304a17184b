import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/test";
import { withOwnTypefaces } from "./own-typefaces";

test.use({ reducedMotion: "reduce" });

const SCHEMES = ["light", "dark"] as const;
const WIDTHS = { wide: 1280, phone: 390 } as const;
/** Specimens whose controls have states that only a hand brings about. */
const CONTROLS = ["Button", "CopyButton, IconButton", "SearchField", "Segmented, Select", "Term"] as const;

const specimens = (page: Page): Locator => page.locator("[data-specimen]");

/** Compares a specimen with its picture; the test goes on if they differ. */
async function expectPicture(page: Page, name: string, ...state: readonly string[]): Promise<void> {
  const file = [name, ...state].join("-").toLowerCase().replaceAll(/\W+/g, "-");
  await expect.soft(page.locator(`[data-specimen="${name}"]`)).toHaveScreenshot(`${file}.png`);
}

/** Returns what makes the browser show every control of the page as if it were hovered, or had the focus. */
async function forcer(page: Page): Promise<(states: readonly string[]) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const selector = "main :is(a, button, input, select, label)";
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector });
  return async (states) => {
    for (const nodeId of nodeIds) {
      await session.send("CSS.forcePseudoState", { nodeId, forcedPseudoClasses: [...states] });
    }
  };
}

test("components look as they did, in both themes", async ({ page }) => {
  await withOwnTypefaces(page);
  await page.goto("/styleguide");
  const names = await specimens(page).evaluateAll((all) => all.map((each) => each.getAttribute("data-specimen") ?? ""));
  expect(names.length).toBeGreaterThan(12);
  for (const scheme of SCHEMES) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [width, pixels] of Object.entries(WIDTHS)) {
      await page.setViewportSize({ width: pixels, height: 900 });
      for (const name of names) await expectPicture(page, name, width, scheme);
    }
  }
  await page.setViewportSize({ width: WIDTHS.wide, height: 900 });
  const force = await forcer(page);
  for (const [state, forced] of [
    ["hovered", ["hover"]],
    ["focused", ["focus", "focus-visible"]],
  ] as const) {
    await force(forced);
    for (const scheme of SCHEMES) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const name of CONTROLS) await expectPicture(page, name, state, scheme);
    }
  }
});
