import { ratio, round, spread } from "../figures.mjs";
import { besides, withWatchedWeb } from "../hostile/watched-web.mjs";
import { say } from "../progress.mjs";

/** Pages of each kind in a round. */
const PAGES = 60;
const AT_ONCE = 4;
const REST_MS = 25_000;
/** Read once, everything stays fresh; older builds take settings from the environment only. */
const SETTINGS = { TAG_FRESH_SECONDS: "86400", LIST_FRESH_SECONDS: "86400", RATE_LIMIT: "off" };
const HEADERS = { "Accept-Encoding": "gzip, deflate, br", Accept: "text/html" };

/** @typedef {import("../hostile/watched-web.mjs").Watched} Watched */

/**
 * Measures what a page costs whose address nobody sent before, while all that it shows is in memory; and the memory after many different
 * pages. Another build takes turns with this one if `BENCH_BESIDE` names its folder.
 * @type {import("./parts.mjs").Part}
 */
export async function measureUnknown({ registry, runs, pages }) {
  Object.assign(process.env, SETTINGS);
  const beside = besides();
  const builds = /** @type {[string, URL][]} */ ([
    ["this build", new URL("../../", import.meta.url)],
    ...(beside ? [["the other build", beside]] : []),
  ]);
  /** @type {Map<string, number[]>} */
  const times = new Map();
  const kinds = await withAll(builds, registry, async (webs) => {
    const paths = await pathsOf(webs[0]?.url ?? "");
    for (const { url } of webs)
      for (const each of Object.values(paths)) for (const at of [-2, -1]) await askAll(url, again(each, at), 1);
    for (let run = 0; run < runs; run += 1) {
      say(`  run ${run + 1} of ${runs}`);
      for (const [kind, each] of Object.entries(paths)) {
        for (const [at, web] of webs.entries()) {
          const { cpu } = await web.during(() => askAll(web.url, again(each, run), 1));
          const key = `${kind} ${at}`;
          times.set(key, [...(times.get(key) ?? []), cpu / each.length]);
        }
      }
    }
    return Object.keys(paths);
  });
  const timeOf = (/** @type {string} */ kind, /** @type {number} */ at) => times.get(`${kind} ${at}`) ?? [];
  const rows = kinds.map((kind) => [
    `processor time, ${kind}`,
    ...builds.map((_, at) => spread(timeOf(kind, at), "ms")),
    ...(beside ? [ratio(timeOf(kind, 0), timeOf(kind, 1))] : []),
  ]);
  const memories = [];
  for (const [name, checkout] of pages > 0 ? builds : []) {
    say(`  ${pages} image pages, ${name}`);
    memories.push(await withWatchedWeb(checkout, registry, (web) => memoryAfter(web, pages)));
  }
  for (const [at, what] of ["right after them", `${REST_MS / 1000} s later`].entries()) {
    if (memories.length === 0) break;
    const each = memories.map((found) => found[at] ?? Number.NaN);
    const compared = beside ? [ratio([each[0] ?? Number.NaN], [each[1] ?? Number.NaN])] : [];
    rows.push([
      `memory after ${pages} image pages, ${what}`,
      ...each.map((figure) => `${round(figure)} MB`),
      ...compared,
    ]);
  }
  return {
    title: "Pages that are not known yet",
    columns: ["what", ...builds.map(([name]) => name), ...(beside ? ["ratio of medians"] : [])],
    rows,
  };
}

/**
 * Starts the server of each build, all at the same time.
 * @template T
 * @param {readonly [string, URL][]} builds
 * @param {import("../site.mjs").RegistryAddresses} registry
 * @param {(webs: Watched[]) => Promise<T>} use
 * @param {Watched[]} [started]
 * @returns {Promise<T>}
 */
async function withAll([first, ...others], registry, use, started = []) {
  if (!first) return use(started);
  return withWatchedWeb(first[1], registry, (web) => withAll(others, registry, use, [...started, web]));
}

/**
 * @param {string} url
 * @returns {Promise<Record<string, string[]>>}
 */
async function pathsOf(url) {
  const { repositories } = await (await fetch(`${url}/api/global/v2/_catalog`)).json();
  const tags = await tagsOf(url);
  /** @type {string[]} */
  const names = spaced(
    repositories.filter((/** @type {string} */ name) => /^(?:dotnet|azure|mssql|windows)/.test(name)),
    PAGES,
  );
  return {
    "page of an image": spaced(tags, PAGES).map((tag) => `/dotnet/aspnet:${tag}`),
    "page of a repository": names.map((name) => `/${name}`),
    "search of the catalog": names.map((name) => `/?q=${name.split("/").at(-1)?.slice(0, 5)}`),
    "list of the catalog": names.map((_, at) => `/?browse=all&from=${at}`),
  };
}

/**
 * @param {string} url
 * @returns {Promise<string[]>}
 */
async function tagsOf(url) {
  return (await (await fetch(`${url}/api/global/v2/dotnet/aspnet/tags/list`)).json()).tags;
}

/**
 * @param {readonly string[]} all
 * @param {number} most
 */
function spaced(all, most) {
  const count = Math.min(most, all.length);
  return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)] ?? "");
}

/**
 * Returns other addresses of the same pages. No two are the same: the second would be answered from memory.
 * @param {readonly string[]} paths
 * @param {number} round
 */
function again(paths, round) {
  return paths.map((path, at) => `${path}${path.includes("?") ? "&" : "?"}again=${round}.${at}`);
}

/**
 * @param {string} url
 * @param {readonly string[]} paths
 * @param {number} atOnce
 */
async function askAll(url, paths, atOnce) {
  const waiting = [...paths];
  const ask = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await (await fetch(`${url}${path}`, { headers: HEADERS })).arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
}

/**
 * @param {Watched} web
 * @param {number} pages
 */
async function memoryAfter({ url, rss }, pages) {
  await askAll(
    url,
    spaced(await tagsOf(url), pages).map((tag) => `/dotnet/aspnet:${tag}`),
    AT_ONCE,
  );
  const after = rss();
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  return [after, rss()];
}
