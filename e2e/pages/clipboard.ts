import { expect, type Page } from "@playwright/test";

/** Expects the clipboard to hold exactly this text, and the page to have announced it. */
export async function expectCopied(page: Page, text: string): Promise<void> {
  await expect(page.getByRole("status")).toContainText(text);
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text);
}
