import { withPage } from "../browser.mjs";
import { spread } from "../figures.mjs";
import { repeat } from "../progress.mjs";
import { withWeb } from "../site.mjs";

/** Links that the router follows, each with the page on which it is pressed and what shows that the other one is there. */
const LINKS = [
  {
    name: "a repository in the catalog's list",
    from: "/?q=dotnet/aspnet",
    link: 'main section[aria-label="Repositories"] li a[href="/dotnet/aspnet"]',
    shown: "main table tbody tr[aria-rowindex] th a",
  },
  {
    name: "a tag in a list",
    from: "/dotnet/aspnet",
    link: 'main table tbody a[href="/dotnet/aspnet:10.0"]',
    shown: "main p > code",
  },
];
/** A page without requests for this long runs its scripts no more. */
const REST_MS = 1000;

/**
 * Measures how long after a press the next frame comes, and the page that the link opens.
 * @type {import("./parts.mjs").Part}
 */
export async function measurePress({ registry, browser, runs }) {
  const rows = await withWeb(registry, async (url) => {
    const measured = [];
    for (const { name, from, link, shown } of LINKS) {
      const results = await repeat(runs, name, () =>
        withPage(browser, async (page) => {
          await page.goto(`${url}${from}`);
          await page.waitForLoadState("networkidle");
          await page.waitForTimeout(REST_MS);
          await page.evaluate(watchPress);
          await page.click(link);
          await page.waitForSelector(shown);
          return page.evaluate(readPress);
        }),
      );
      measured.push([
        name,
        spread(
          results.map(({ frame }) => frame),
          "ms",
        ),
        spread(
          results.map(({ page }) => page),
          "ms",
        ),
      ]);
    }
    return measured;
  });
  return {
    title: "From a press on a link, followed by the router",
    columns: ["pressed", "next frame", "its page"],
    rows,
  };
}

/** Runs in the page: notes when a link is pressed, and the frame that follows. */
function watchPress() {
  window.addEventListener(
    "click",
    ({ timeStamp }) => {
      const frame = new Promise((resolve) => {
        // A task right after a frame's callbacks runs once it was given to the compositor.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp), 0));
      });
      Object.assign(window, { benchPress: { pressed: timeStamp, frame } });
    },
    { once: true, capture: true },
  );
}

/**
 * Runs in the page.
 * @returns {Promise<{ frame: number, page: number }>}
 */
async function readPress() {
  const shown = performance.now();
  const { pressed, frame } = Reflect.get(window, "benchPress");
  return { frame: await frame, page: shown - pressed };
}
