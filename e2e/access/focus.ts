import type { Page } from "@playwright/test";

/** Elements that a page is asked for: those of a list that goes on and on are alike. */
const MOST = 70;

/**
 * Moves the focus through a page, forwards and backwards. Returns what is wrong with it: an element that nothing marks as
 * focused, or one that lies wholly under another part of the page (WCAG 2.4.7, 2.4.11 and 1.4.11).
 */
export async function focusProblems(page: Page): Promise<string[]> {
  // From here on, the browser shows the focus that a script moves.
  await page.keyboard.press("Tab");
  return page.evaluate(walkFocus, MOST);
}

/** Runs in the browser. */
async function walkFocus(most: number): Promise<string[]> {
  const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const LEAST_CONTRAST = 3;
  const dialog = document.querySelector("dialog[open], [role='dialog']");
  const elements = [...(dialog ?? document).querySelectorAll<HTMLElement>(FOCUSABLE)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(":disabled"))
    .filter((element) => !(element instanceof HTMLInputElement && element.type === "radio") || element.checked)
    .slice(0, most);
  const problems = new Set<string>();
  for (const element of [...elements, ...elements.toReversed()]) {
    if (!element.isConnected) continue;
    const before = scrollY;
    element.focus();
    // A long list renders the rows that came into sight.
    if (scrollY !== before) await new Promise(requestAnimationFrame);
    if (document.activeElement !== element) continue;
    const cover = coverOf(element);
    if (cover) problems.add(`${nameOf(element)} is under ${nameOf(cover)}`);
    if (!isMarked(element)) problems.add(`${nameOf(element)} does not show the focus`);
  }
  return [...problems];

  function coverOf(element: HTMLElement): Element | undefined {
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const rect = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const [x, y, right, bottom] = [rect.left + 2, rect.top + 2, rect.right - 2, rect.bottom - 2];
    const points = [
      [(x + right) / 2, (y + bottom) / 2],
      [x, y],
      [right, y],
      [x, bottom],
      [right, bottom],
    ] as const;
    const hits = points.map(([left, top]) => document.elementFromPoint(left, top));
    // What somebody opened over the page closes by Escape, which reveals the focus.
    const isSeen = (hit: Element | null) =>
      hit !== null &&
      (element.contains(hit) || labels.some((label) => label.contains(hit)) || hit.closest(":popover-open") !== null);
    return hits.some(isSeen) ? undefined : (hits.find((hit) => hit !== null) ?? document.documentElement);
  }

  /** Returns true if the element, or the label around it, has an outline or a border that contrasts with what is around. */
  function isMarked(element: HTMLElement): boolean {
    return [element, element.closest("label"), element.parentElement].some((each) => {
      if (!each) return false;
      const { outlineStyle, outlineWidth, outlineColor, borderTopWidth, borderTopColor, opacity } =
        getComputedStyle(each);
      if (opacity === "0") return false;
      const hasOutline = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      const isField = each.matches("input, textarea, select") && Number.parseFloat(borderTopWidth) >= 1;
      return (
        (hasOutline && (outlineStyle === "auto" || contrast(outlineColor, groundOf(each)) >= LEAST_CONTRAST)) ||
        (isField && contrast(borderTopColor, groundOf(each)) >= LEAST_CONTRAST)
      );
    });
  }

  function groundOf(element: Element): string {
    for (let each = element.parentElement; each; each = each.parentElement) {
      const { backgroundColor } = getComputedStyle(each);
      if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  }

  function contrast(one: string, other: string): number {
    const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
  }

  function luminance(colour: string): number {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function nameOf(element: Element): string {
    const words = element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40) ?? "";
    return `<${element.localName}> “${words}” ${element.className.toString().slice(0, 60)}`;
  }
}
