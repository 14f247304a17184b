import type { Page } from "@playwright/test";

/**
 * Makes a page's `goto` and `reload` wait for hydration: before it, which no request shows, clicks are lost. Pass
 * `waitUntil` for an earlier moment.
 */
export function waitingForScripts(page: Page): Page {
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (url, options) => {
    const response = await goto(url, options);
    if (!options?.waitUntil) await page.waitForFunction(isAwake);
    return response;
  };
  page.reload = async (options) => {
    const response = await reload(options);
    if (!options?.waitUntil) await page.waitForFunction(isAwake);
    return response;
  };
  return page;
}

/**
 * Returns true once React has hydrated every control; it marks its own elements, and a README's are none of them. It
 * listens for keys a frame later, in its effects. Runs in the browser.
 */
function isAwake(): boolean | Promise<boolean> {
  const isHydrated = [...document.querySelectorAll("a, button, input, select, summary, textarea")]
    .filter((element) => !element.closest(".readme"))
    .every((element) => Object.keys(element).some((key) => key.startsWith("__reactProps")));
  return isHydrated && new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(true))));
}
