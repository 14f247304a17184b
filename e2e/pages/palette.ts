import { expect, type Locator, type Page } from "@playwright/test";

/** Finds the parts of the palette by their accessible names. */
export function palette(page: Page) {
  const dialog = page.getByRole("dialog", { name: "Go to a repository or image" });
  return {
    dialog,
    trigger: page.getByRole("banner").getByRole("button", { name: "Search…" }),
    field: dialog.getByRole("combobox"),
    options: dialog.getByRole("option"),
    /** The option that Enter opens. */
    chosen: dialog.locator('[role="option"][aria-selected="true"]'),
    status: dialog.getByRole("status"),
    group: (name: string): Locator => dialog.getByRole("group", { name }).getByRole("option"),
  };
}

/** Opens the palette by a key. Before hydration, which no request shows, keys do nothing. */
export async function openPalette(page: Page, key: "/" | "Control+k" | "Meta+k" = "Control+k"): Promise<void> {
  const { dialog } = palette(page);
  await expect(async () => {
    if (!(await dialog.isVisible())) await page.keyboard.press(key);
    await expect(dialog).toBeVisible({ timeout: 10_000 });
  }).toPass();
}

/** Waits for hydration: before it, the palette's button belongs to a form. */
export async function wakePalette(page: Page): Promise<void> {
  await openPalette(page, "Control+k");
  await page.keyboard.press("Escape");
  await expect(palette(page).dialog).toBeHidden();
}
