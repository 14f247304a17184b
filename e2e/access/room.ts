import { expect, type Page } from "@playwright/test";

/** Windows of 1280 × 1024 px at 200 and at 400 %, in CSS pixels. */
export const ZOOMED = [
  { width: 640, height: 512 },
  { width: 320, height: 256 },
] as const;

/** What may scroll sideways: text of programs that somebody edits, and a table of two dimensions. */
const SIDEWAYS = /^(?:<textarea>|<section> “Versions by OS”)/;
/** What may be cut: its whole is below "Details", or is the title of the page to which it leads. */
const CUT = /^(?:<span> “by [^”]*”|<a> “[^”]*” block truncate )/;

/**
 * Expects the page to fit its window (WCAG 1.4.10): nothing reaches beyond its edge, nothing scrolls in two directions, and
 * no text is cut.
 */
export async function expectToFit(page: Page): Promise<void> {
  const { beyond, cut, sideways } = await page.evaluate(roomOf);
  const { width } = page.viewportSize() ?? {};
  expect(beyond, `beyond the edge at ${width} px`).toEqual([]);
  expect(
    sideways.filter((name) => !SIDEWAYS.test(name)),
    `scrolls sideways at ${width} px`,
  ).toEqual([]);
  expect(
    cut.filter((name) => !CUT.test(name)),
    `cut at ${width} px`,
  ).toEqual([]);
}

/** Runs in the browser. */
function roomOf() {
  const { scrollWidth, clientWidth } = document.documentElement;
  const beyond: string[] = [];
  const cut: string[] = [];
  const sideways: string[] = [];
  if (scrollWidth > clientWidth) beyond.push(`the page is ${scrollWidth} px wide`);
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const { width, right } = element.getBoundingClientRect();
    if (width > 1 && right > clientWidth + 1 && !element.closest("section[tabindex]")) beyond.push(nameOf(element));
    if (element.matches("input") || element.scrollWidth <= element.clientWidth + 1 || element.clientWidth <= 1)
      continue;
    const { overflowX } = getComputedStyle(element);
    if (/auto|scroll/.test(overflowX)) sideways.push(nameOf(element));
    else if (/hidden|clip/.test(overflowX)) cut.push(nameOf(element));
  }
  return { beyond: beyond.slice(0, 5), cut, sideways };

  function nameOf(element: Element): string {
    const words = element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 60) ?? "";
    return `<${element.localName}> “${words}” ${element.className.toString().slice(0, 90)}`;
  }
}
