import type { Page } from "@playwright/test";

/**
 * Makes pages wait for the typefaces that they ship. Otherwise a busy machine shows its own when those are late, so that no
 * text moves while it is read, and pictures differ.
 */
export async function withOwnTypefaces(page: Page): Promise<void> {
  await page.route("**/*.css", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/font-display:\s*optional/g, "font-display:block");
    await route.fulfill({ response, body });
  });
}
