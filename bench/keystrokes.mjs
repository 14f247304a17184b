import { withPage } from "./browser.mjs";
import { spread } from "./figures.mjs";
import { armKeystroke, MARKS } from "./in-page/keystroke.mjs";
import { repeat } from "./progress.mjs";
import { mainThreadTime, TRACE_CATEGORIES } from "./trace.mjs";

/** Until the page is idle. */
const REST_MS = 700;
/** How long work after a keystroke is counted. */
const SETTLE_MS = 400;

/** @typedef {{ path: string, ready: string, field: string, region: string, queries: readonly string[] }} Field */

export const KEYSTROKE_COLUMNS = [
  "names",
  "query, its last key",
  "main thread until shown",
  "of it rendering",
  "longest task",
  "main thread in all",
  "key to frame",
];

/**
 * Types queries into a field, and measures the last key of each: how long the main thread works until the filtered list
 * is on screen. Details of rows are held back, as they are not part of filtering.
 * @param {import("./parts/parts.mjs").Setup} setup
 * @param {string} url
 * @param {string} name
 * @param {Field} field
 * @returns {Promise<string[][]>}
 */
export async function measureKeystrokes({ browser, runs }, url, name, { path, ready, field, region, queries }) {
  const measured = await repeat(runs, `keystrokes on ${name} names`, () =>
    withPage(browser, async (page) => {
      await page.route("**/api/*/images/**", () => undefined);
      // The browser takes over once all names have arrived; typing before can be lost.
      const names = page.waitForResponse(/\/(?:_catalog|tags\/list)$/);
      await page.goto(`${url}${path}`);
      await (await names).finished();
      await page.locator(ready).waitFor();
      /** @type {Record<string, Awaited<ReturnType<typeof keystroke>>>} */
      const results = {};
      for (const query of queries) {
        await page.locator(field).fill(query.slice(0, -1));
        await page.waitForTimeout(REST_MS);
        results[query] = await keystroke(query.slice(-1));
      }
      return results;

      /** @param {string} key */
      async function keystroke(key) {
        await page.locator(field).press("End");
        await page.evaluate(armKeystroke, { selector: region, marks: MARKS, settle: SETTLE_MS });
        await browser.startTracing(page, { categories: TRACE_CATEGORIES });
        await page.keyboard.press(key);
        const { painted } = await page.evaluate(() => Reflect.get(window, "benchKeystroke"));
        return { ...mainThreadTime(await browser.stopTracing()), painted: Number(painted) };
      }
    }),
  );
  return queries.map((query) => {
    /** @param {"list" | "rendering" | "longest" | "all" | "painted"} what */
    const figures = (what) =>
      spread(
        measured.flatMap((run) => run[query]?.[what] ?? []),
        "ms",
      );
    return [
      name,
      `\`${query}\``,
      figures("list"),
      figures("rendering"),
      figures("longest"),
      figures("all"),
      figures("painted"),
    ];
  });
}
