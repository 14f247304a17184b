import type { Page } from "@playwright/test";
import { tagSelection } from "../pages/compare-page";
import { expect, test } from "../support/test";

/** Returns the tag with the focus, and its distances to the head of the list and to what is at the foot of the window. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const link = document.activeElement;
    const box = link?.getBoundingClientRect();
    const head = document.querySelector("thead")?.getBoundingClientRect().bottom ?? 0;
    const foot = document.querySelector(".foot-bar > *")?.getBoundingClientRect().top ?? innerHeight;
    return { tag: link?.textContent ?? "", below: (box?.top ?? 0) - head, above: foot - (box?.bottom ?? 0) };
  });

/** Scrolls until the row above, or below, the focused one is under what stays in sight. */
const scrollUnder = (page: Page, edge: "head" | "foot") =>
  page.evaluate((at) => {
    const row = document.activeElement?.closest("tr");
    const next = at === "head" ? row?.previousElementSibling : row?.nextElementSibling;
    const box = next?.getBoundingClientRect();
    if (box) window.scrollBy(0, at === "head" ? box.top - 2 : box.bottom - innerHeight + 2);
  }, edge);

test("the focus is never under the head of a list, or under the bar of chosen tags", async ({ page }) => {
  await page.goto("/dotnet/aspnet");
  for (const tag of ["latest", "10.0"]) await tagSelection(page).choose(tag).check();
  await expect(tagSelection(page).compare).toBeVisible();
  for (const [edge, keys] of [
    ["head", ["k", "ArrowUp", "Shift+Tab"]],
    ["foot", ["j", "ArrowDown", "Tab"]],
  ] as const) {
    for (const key of keys) {
      await page.getByRole("link", { name: "8.0-alpine", exact: true }).focus();
      await scrollUnder(page, edge);
      const { tag } = await focused(page);
      await page.keyboard.press(key);
      await expect.poll(async () => (await focused(page)).tag, key).not.toBe(tag);
      const now = await focused(page);
      expect(now.below, `${key}: below the head`).toBeGreaterThanOrEqual(0);
      expect(now.above, `${key}: above the bar`).toBeGreaterThanOrEqual(0);
    }
  }
});
