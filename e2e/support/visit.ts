import type { Page } from "@playwright/test";

/**
 * Makes a page's `goto` and `reload` wait until its scripts have taken the document over: before that, no request tells,
 * what is pressed is lost. Who says `waitUntil` wants an earlier moment, and gets that.
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

/** True once React has taken over everything that can be pressed or typed into; it marks its own elements. Runs in the browser. */
function isAwake(): boolean {
  return [...document.querySelectorAll("a, button, input, select, summary, textarea")].every((element) =>
    Object.keys(element).some((key) => key.startsWith("__reactProps")),
  );
}
