import { visit, withPage } from "../browser.mjs";
import { spread } from "../figures.mjs";
import { CATALOG, HOME, IMAGE, LIST } from "../milestones.mjs";
import { repeat } from "../progress.mjs";
import { withWeb } from "../site.mjs";
import { countNodes, heapMegabytes, layoutShift, watchWire } from "../wire.mjs";

/** @type {{ path: string, milestones: Record<string, import("../browser.mjs").Milestone>, scrolls: boolean }[]} */
const PAGES = [
  { path: "/", milestones: HOME, scrolls: false },
  { path: "/?browse=all", milestones: CATALOG, scrolls: true },
  { path: "/dotnet/aspnet", milestones: LIST, scrolls: true },
  { path: "/dotnet/aspnet:10.0", milestones: IMAGE, scrolls: false },
];
const COLUMNS = [
  "page",
  "requests",
  "kB in all",
  "kB of scripts",
  "nodes",
  "most nodes while scrolling",
  "layout shift",
  "heap",
  "heap at the end",
];
/** A page without requests for this long is complete. */
const REST_MS = 1000;

/**
 * Measures what each page costs, and what it holds after scrolling through the whole list.
 * @type {import("./parts.mjs").Part}
 */
export async function measurePages({ registry, browser, runs }) {
  const rows = await withWeb(registry, async (url) => {
    const measured = [];
    for (const { path, milestones, scrolls } of PAGES) {
      const results = await repeat(runs, `page ${path}`, () =>
        withPage(browser, async (page) => {
          const { wire, session } = await watchWire(page);
          await visit(page, `${url}${path}`, milestones);
          await page.waitForLoadState("networkidle");
          await page.waitForTimeout(REST_MS);
          const loaded = { ...wire, nodes: await countNodes(page), heap: await heapMegabytes(session) };
          const most = scrolls ? await scrollThrough(page) : loaded.nodes;
          return { ...loaded, most, shift: await layoutShift(page), heapAtEnd: await heapMegabytes(session) };
        }),
      );
      /** @param {(result: (typeof results)[number]) => number} figure @param {string} [unit] */
      const of = (figure, unit) => spread(results.map(figure), unit);
      measured.push([
        `\`${path}\``,
        of(({ requests }) => requests),
        of(({ bytes }) => bytes / 1000),
        of(({ scriptBytes }) => scriptBytes / 1000),
        of(({ nodes }) => nodes),
        of(({ most }) => most),
        of(({ shift }) => shift),
        of(({ heap }) => heap, "MB"),
        scrolls ? of(({ heapAtEnd }) => heapAtEnd, "MB") : "–",
      ]);
    }
    return measured;
  });
  return { title: "What the pages cost", columns: COLUMNS, rows };
}

/**
 * Scrolls to the end, with pauses so that details are read.
 * @param {import("../browser.mjs").Page} page
 * @returns {Promise<number>} the most nodes that the document had
 */
async function scrollThrough(page) {
  const most = await page.evaluate(async () => {
    let nodes = 0;
    for (let step = 0; scrollY + innerHeight < document.documentElement.scrollHeight - 1 && step < 2000; step += 1) {
      scrollBy(0, 4 * innerHeight);
      await new Promise((resolve) => (step % 20 === 0 ? setTimeout(resolve, 400) : requestAnimationFrame(resolve)));
      nodes = Math.max(nodes, document.querySelectorAll("*").length);
    }
    return nodes;
  });
  await page.waitForTimeout(REST_MS);
  return most;
}
