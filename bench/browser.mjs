import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { CHROMIUM } from "../scripts/install/programs.mjs";
import { watchMilestones } from "./in-page/milestones.mjs";

/** The same as for the browser tests, see playwright.config.ts. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

const WAIT_MS = 60_000;

/** @typedef {import("@playwright/test").Browser} Browser */
/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("./in-page/milestones.mjs").Milestone} Milestone */

/** @returns {Promise<Browser>} */
export function launch() {
  return chromium.launch({ args: FLAGS, ...(existsSync(CHROMIUM) ? { executablePath: CHROMIUM } : {}) });
}

/**
 * Passes a page of a fresh browser to `use`: no cache, no storage.
 * @template T
 * @param {Browser} browser
 * @param {(page: Page) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withPage(browser, use) {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: "en-US",
    timezoneId: "UTC",
  });
  context.setDefaultTimeout(WAIT_MS);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/**
 * Opens an address and returns when each milestone was reached, in milliseconds since the navigation; `paint` is the
 * first contentful paint.
 * @template {string} Name
 * @param {Page} page
 * @param {string} url
 * @param {Readonly<Record<Name, Milestone>>} milestones
 * @returns {Promise<Record<Name | "paint", number>>}
 */
export async function visit(page, url, milestones) {
  await page.addInitScript(watchMilestones, /** @type {Record<string, Milestone>} */ (milestones));
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForLoadState("load");
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`${url} did not reach its milestones`)), WAIT_MS).unref();
  });
  // In the page, the promise is a property of `window`.
  return /** @type {any} */ (await Promise.race([page.evaluate(() => Reflect.get(window, "benchMilestones")), late]));
}
