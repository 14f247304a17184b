import { visit, withPage } from "../browser.mjs";
import { spread } from "../figures.mjs";
import { DETAILS_SELECTOR, LIST } from "../milestones.mjs";
import { repeat } from "../progress.mjs";
import { countKinds, forgetRequests, seenRequests } from "../sample-log.mjs";
import { withWeb } from "../site.mjs";

/** Rows to scroll to, one screen after another. */
const POSITIONS = [0, 2000, 5000, 9000];
/** The time limit of a screen, and how long it must be idle to count as complete. */
const TIMEOUT_MS = 30_000;
const REST_MS = 1000;

/**
 * Measures the requests for a screen of rows, against one for each tag on screen and each new digest.
 * @type {import("./parts.mjs").Part}
 */
export async function measureScreens({ registry, browser, runs }) {
  const measured = await repeat(runs, "screens", () =>
    withWeb(registry, (url) =>
      withPage(browser, async (page) => {
        const seen = new Set();
        const screens = [];
        for (const position of POSITIONS) {
          await forgetRequests(registry);
          if (position === 0) await visit(page, `${url}/dotnet/aspnet`, LIST);
          else await scrollToRow(page, position);
          const onScreen = await untilComplete(page);
          const requests = (await seenRequests(registry)).filter(({ path }) => !path.includes("/tags/list"));
          const { digests, ...kinds } = countKinds(requests);
          const fresh = [...digests].filter((digest) => !seen.has(digest));
          for (const digest of fresh) seen.add(digest);
          screens.push({ ...kinds, onScreen, fresh: fresh.length, requests: requests.length });
        }
        return screens;
      }),
    ),
  );
  return {
    title: "Requests to the registry for one screen of dotnet/aspnet",
    columns: [
      "first row",
      "rows on screen",
      "tags asked",
      "new digests",
      "bound",
      "requests",
      "manifests",
      "referrers",
      "configs",
      "redirects",
      "asked twice",
    ],
    rows: POSITIONS.map((position, at) => {
      const screens = measured.flatMap((run) => run[at] ?? []);
      /** @param {(screen: (typeof screens)[number]) => number} figure */
      const of = (figure) => spread(screens.map(figure));
      return [
        String(position + 1),
        of(({ onScreen }) => onScreen),
        of(({ tags }) => tags),
        of(({ fresh }) => fresh),
        of(({ onScreen, fresh }) => onScreen + fresh),
        of(({ requests }) => requests),
        of(({ manifests }) => manifests),
        of(({ referrers }) => referrers),
        of(({ blobs }) => blobs),
        of(({ data }) => data),
        of(({ twice }) => twice),
      ];
    }),
    notes: ["The bound is one request for each tag on screen and one for each digest not seen before."],
  };
}

/** @param {import("../browser.mjs").Page} page @param {number} position */
function scrollToRow(page, position) {
  return page.evaluate((rows) => {
    const row = document.querySelector("main tbody tr[aria-rowindex]");
    scrollTo(0, rows * (row?.getBoundingClientRect().height ?? 28));
  }, position);
}

/**
 * Waits until every row on screen has its details, and returns the number of rows.
 * @param {import("../browser.mjs").Page} page
 */
async function untilComplete(page) {
  const deadline = Date.now() + TIMEOUT_MS;
  for (;;) {
    const { onScreen, complete } = await countRows(page);
    if (onScreen > 0 && complete === onScreen) break;
    if (Date.now() > deadline) throw new Error(`${onScreen - complete} of ${onScreen} rows did not become complete`);
    await page.waitForTimeout(100);
  }
  await page.waitForTimeout(REST_MS);
  return (await countRows(page)).onScreen;
}

/** @param {import("../browser.mjs").Page} page */
function countRows(page) {
  return page.evaluate((details) => {
    const rows = [...document.querySelectorAll("main tbody tr[aria-rowindex]")].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    return { onScreen: rows.length, complete: rows.filter((row) => row.querySelector(details)).length };
  }, DETAILS_SELECTOR);
}
