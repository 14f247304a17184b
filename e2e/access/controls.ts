import type { Page } from "@playwright/test";

/**
 * Returns the names of the links, buttons and fields that a page shows, or that a button in sight brings into sight; but not
 * those of rows of long lists.
 */
export async function shownControls(page: Page): Promise<Set<string>> {
  const names = await page.evaluate(() => {
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const openers = [...document.querySelectorAll("[aria-expanded=false][aria-controls], [popovertarget]")]
      .filter(isShown)
      .map((button) => button.getAttribute("aria-controls") ?? button.getAttribute("popovertarget") ?? "");
    const folded = openers.map((id) => document.getElementById(id));
    const isFolded = (element: Element) => folded.some((part) => part?.contains(element));
    return (
      [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
        // Which rows are in the document follows the window; filters are in a dialog of their own in a narrow one.
        .filter((element) => !element.closest("[data-rows], [aria-setsize], aside"))
        .filter((element) => isShown(element) || isFolded(element))
        .map((element) => element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "")
    );
  });
  return new Set(names.filter((name) => !COUNTED.test(name)));
}

/** Words that change while they are read. */
const COUNTED = /^Resolve all|^Check(?:ing…| again)$/;
