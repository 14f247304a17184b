import { expect, type Page } from "@playwright/test";

/** What the service worker shows of a page while the server gives no answer. */
export const offlinePage = (page: Page) => ({
  /** The note on a kept page. */
  note: page.getByRole("complementary", { name: /^(?:Kept page|已保存的页面)$/ }),
  unknown: page.getByRole("heading", { level: 1, name: "This page is not on this device" }),
  list: page.getByRole("list"),
});

/** Resolves when the page of a path is kept on the device. */
export async function untilKept(page: Page, path: string): Promise<void> {
  await expect.poll(() => page.evaluate(async (each) => (await caches.match(each)) !== undefined, path)).toBe(true);
}

/** Returns the names of what is kept on the device. */
export const keptNames = (page: Page) => page.evaluate(async () => (await caches.keys()).sort());

/** Returns how many service workers the site has in this browser. */
export const workers = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
