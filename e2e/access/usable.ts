import type { Page } from "@playwright/test";
import {
  expectAccessible,
  expectAccessibleInChinese,
  expectContrast,
  expectTargets,
  type PageKind,
} from "../pages/axe";
import { expect } from "../support/test";
import { shownControls } from "./controls";
import { focusProblems } from "./focus";
import { expectToFit, ZOOMED } from "./room";

/** Opens a page of a kind, and expects that axe finds no violation, that the focus is seen, and that nothing is lost by zoom or by the system's colours. */
export async function expectUsable(page: Page, each: PageKind): Promise<void> {
  await expectAccessible(page, each);
  // Only the colours differ.
  await page.emulateMedia({ colorScheme: "dark" });
  await expectContrast(page);
  expect(await focusProblems(page), "in dark").toEqual([]);
  await page.emulateMedia({ forcedColors: "active" });
  expect(await focusProblems(page), "in forced colours").toEqual([]);
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });

  const controls = await shownControls(page);
  for (const size of ZOOMED) {
    await page.setViewportSize(size);
    await expectToFit(page);
    await expectTargets(page, `at ${size.width} px`);
    const left = await shownControls(page);
    expect(
      [...controls].filter((name) => !left.has(name)),
      `lost at ${size.width} px`,
    ).toEqual([]);
  }
  expect(await focusProblems(page), "at 400 %").toEqual([]);
}

/** Opens a page of a kind on a phone in both languages, and expects that axe finds no violation and that nothing overflows. */
export async function expectUsableOnPhone(page: Page, each: PageKind): Promise<void> {
  for (const expectEach of [expectAccessible, expectAccessibleInChinese]) {
    await expectEach(page, each);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  }
  await page.emulateMedia({ colorScheme: "dark" });
  await expectContrast(page);
}
