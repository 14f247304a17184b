import { visit, withPage } from "../browser.mjs";
import { ratio, spread } from "../figures.mjs";
import { besides, withWatchedWeb } from "../hostile/watched-web.mjs";
import { CATALOG, IMAGE, LIST } from "../milestones.mjs";
import { say } from "../progress.mjs";
import { watchWire } from "../wire.mjs";

/** @typedef {{ path: string, milestones: Record<string, import("../browser.mjs").Milestone>, named: string }} Visit */

/** What a first visit opens, with the milestone that it came for. */
const VISITS = /** @type {Visit[]} */ ([
  { path: "/?browse=all", milestones: CATALOG, named: "names" },
  // Builds have different numbers of rows in the window.
  { path: "/dotnet/aspnet", milestones: { names: { ...LIST.names, first: 5 } }, named: "names" },
  { path: "/dotnet/aspnet:10.0", milestones: { digest: IMAGE.digest }, named: "digest" },
]);
const IMAGE_VISIT = /** @type {Visit} */ (VISITS.at(-1));
/** A known page is made once more, for everybody, after its second visit. */
const VISITS_BEFORE = 3;
const AT_REST_MS = 1_500;

/** @typedef {Record<string, number[]>} Figures figures of each build, by what they measure */

/**
 * Measures what somebody sees whose browser has nothing of ours yet, at a server that knows the page and at one that has just started.
 * Another build takes turns with this one if `BENCH_BESIDE` names its folder.
 * @type {import("./parts.mjs").Part}
 */
export async function measureFirstVisit({ registry, browser, runs }) {
  const beside = besides();
  const builds = [new URL("../../", import.meta.url), ...(beside ? [beside] : [])];
  const figures = builds.map(() => /** @type {Figures} */ ({}));
  /** @param {number} at @param {Record<string, number>} found */
  const note = (at, found) => {
    for (const [what, figure] of Object.entries(found)) {
      const of = /** @type {Figures} */ (figures[at]);
      of[what] = [...(of[what] ?? []), figure];
    }
  };
  await inTurn(builds, registry, async (urls) => {
    for (const url of urls) {
      for (const { path } of VISITS) for (let times = 0; times < VISITS_BEFORE; times += 1) await readOnce(url, path);
    }
    await new Promise((resolve) => setTimeout(resolve, AT_REST_MS));
    for (let run = 0; run < runs; run += 1) {
      say(`  known pages, run ${run + 1} of ${runs}`);
      for (const each of VISITS) for (const [at, url] of urls.entries()) note(at, await first(browser, url, each));
    }
  });
  for (let run = 0; run < runs; run += 1) {
    say(`  the first image after a start, run ${run + 1} of ${runs}`);
    for (const [at, build] of builds.entries()) {
      const { digest = Number.NaN } = await withWatchedWeb(build, registry, ({ url }) =>
        withPage(browser, (page) => visit(page, `${url}${IMAGE_VISIT.path}`, IMAGE_VISIT.milestones)),
      );
      note(at, { "digest of the first image after a start": digest });
    }
  }
  const rows = Object.keys(figures[0] ?? {}).map((what) => [
    what,
    ...figures.map((of) => spread(of[what] ?? [], what.startsWith("kB") ? "kB" : "ms")),
    ...(beside ? [ratio(figures[0]?.[what] ?? [], figures[1]?.[what] ?? [])] : []),
  ]);
  return {
    title: "A first visit, from navigation",
    columns: ["what", "this build", ...(beside ? ["the other build", "ratio of medians"] : [])],
    rows,
  };
}

/**
 * @param {import("../browser.mjs").Browser} browser
 * @param {string} url
 * @param {Visit} what
 * @returns {Promise<Record<string, number>>}
 */
function first(browser, url, { path, milestones, named }) {
  return withPage(browser, async (page) => {
    const { wire } = await watchWire(page);
    const times = /** @type {Record<string, number>} */ (await visit(page, `${url}${path}`, milestones));
    // Scripts load after the first frame: the network is at rest once before.
    await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => name.endsWith(".js")));
    await page.waitForLoadState("networkidle");
    return {
      [`first contentful paint of ${path}`]: times.paint ?? Number.NaN,
      [`${named} of ${path}`]: times[named] ?? Number.NaN,
      [`kB of scripts of ${path}`]: wire.scriptBytes / 1000,
    };
  });
}

/** @param {string} url @param {string} path */
async function readOnce(url, path) {
  const headers = { Accept: "text/html", "Accept-Encoding": "gzip, deflate, br, zstd" };
  await (await fetch(`${url}${path}`, { headers })).arrayBuffer();
}

/**
 * Starts the server of each build, all at the same time, and passes their addresses.
 * @param {readonly URL[]} builds
 * @param {import("../site.mjs").RegistryAddresses} registry
 * @param {(urls: string[]) => Promise<void>} use
 * @param {string[]} [urls]
 * @returns {Promise<void>}
 */
async function inTurn([first, ...others], registry, use, urls = []) {
  if (!first) return use(urls);
  return withWatchedWeb(first, registry, ({ url }) => inTurn(others, registry, use, [...urls, url]));
}
