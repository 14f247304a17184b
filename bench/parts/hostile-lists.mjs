import { round } from "../figures.mjs";
import { startListRegistry } from "../hostile/list-registry.mjs";
import { besides, withWatchedWeb } from "../hostile/watched-web.mjs";
import { say } from "../progress.mjs";

const ONE = 1_000_000;
const MANY = 300;
const OF_MANY = 10_000;
/** How long all lists together may take, in milliseconds: a build that needs longer is measured as far as it came. */
const MANY_MS = 90_000;
const SMALL = "long/1000-0";

/**
 * Measures one list of a million tags, and 300 lists of ten thousand: how long the main thread is blocked, how long
 * others wait, and the process's memory; also another build if `BENCH_BESIDE` names its folder.
 * @type {import("./parts.mjs").Part}
 */
export async function measureLongLists({ registry }) {
  const answer = await fetch(`${registry.global.url}/v2/dotnet/aspnet/tags/list`);
  const { tags } = await answer.json();
  const lists = await startListRegistry(tags);
  const here = new URL("../../", import.meta.url);
  const beside = besides();
  const rows = [];
  for (const [name, checkout] of [["this build", here], ...(beside ? [["the other build", beside]] : [])]) {
    for (const measure of [longList, manyLists]) {
      const row = [String(name), ...(await measure(new URL(checkout ?? here), lists.addresses))];
      say(`  ${row.join(", ")}`);
      rows.push(row);
    }
  }
  lists.end();
  return {
    title: "Long lists of tags",
    columns: [
      "build",
      "what",
      "until shown",
      "shown again",
      "main thread held at most, processor time",
      "by the clock",
      "others waited at most",
      "memory before",
      "at most",
      "after",
    ],
    rows,
  };
}

/** @param {URL} checkout @param {import("../../scripts/sample.mjs").RegistryAddresses} addresses */
function longList(checkout, addresses) {
  return withWatchedWeb(checkout, addresses, async (web) => {
    for (let at = 0; at < 20; at += 1) await page(`${web.url}/long/2000-${at}`);
    const before = web.rss();
    const asking = askOn(`${web.url}/${SMALL}`);
    const { result, delay, busy, rss } = await web.during(() => page(`${web.url}/long/${ONE}-0`));
    const waited = await asking.end();
    const again = await page(`${web.url}/long/${ONE}-0`);
    const figures = [
      ms(result),
      ms(again),
      ms(busy),
      ms(delay),
      ms(waited),
      mb(before),
      mb(rss),
      mb(await settled(web)),
    ];
    return ["one list of 1,000,000 tags", ...figures];
  });
}

/** @param {URL} checkout @param {import("../../scripts/sample.mjs").RegistryAddresses} addresses */
function manyLists(checkout, addresses) {
  return withWatchedWeb(checkout, addresses, async (web) => {
    await page(`${web.url}/${SMALL}`);
    const before = web.rss();
    let read = 0;
    const { result, delay, busy, rss } = await web.during(async () => {
      const started = performance.now();
      while (read < MANY && performance.now() - started < MANY_MS) {
        read += 1;
        await page(`${web.url}/long/${OF_MANY}-${read}`);
      }
      return (performance.now() - started) / read;
    });
    const again = await page(`${web.url}/long/${OF_MANY}-${read}`);
    const figures = [ms(result), ms(again), ms(busy), ms(delay), "–", mb(before), mb(rss), mb(await settled(web))];
    const unread = read < MANY ? `, of which ${read} were read within ${MANY_MS / 1000} s` : "";
    return [`${MANY} lists of 10,000 tags${unread}`, ...figures];
  });
}

/**
 * Loads a whole page and returns how long that took, in milliseconds.
 * @param {string} url
 */
async function page(url) {
  const started = performance.now();
  const answer = await opened(url).catch((error) => ({ status: 0, text: String(error) }));
  if (!answer.text.includes("aria-rowcount")) say(`  ${url} has no tags: ${answer.status} ${answer.text.slice(0, 80)}`);
  return performance.now() - started;
}

/** @param {string} url */
async function opened(url) {
  const response = await fetch(url);
  return { status: response.status, text: await response.text() };
}

/**
 * Repeatedly requests a known page and returns the longest time.
 * @param {string} url
 */
function askOn(url) {
  let isOver = false;
  const longest = (async () => {
    let most = 0;
    while (!isOver) {
      most = Math.max(most, await page(url));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return most;
  })();
  return {
    end() {
      isOver = true;
      return longest;
    },
  };
}

/**
 * Returns the process's memory some seconds later.
 * @param {import("../hostile/watched-web.mjs").Watched} web
 */
async function settled(web) {
  await new Promise((resolve) => setTimeout(resolve, 5000));
  return web.rss();
}

/** @param {number} figure */
function ms(figure) {
  return `${round(figure)} ms`;
}

/** @param {number} figure */
function mb(figure) {
  return `${round(figure)} MB`;
}
