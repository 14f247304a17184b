import { chanceFrom, popular, shuffled } from "./chance.mjs";

/**
 * What people and programs ask for, and how often, of a hundred requests. Nobody has counted it: it is a guess at a site that is found by links to
 * repositories and images, has a search that is used, and serves some scripts. Scripts and styles are left out: browsers and caches keep them for ever.
 *
 * - Names follow Zipf's law over the whole catalog, in an order that chance makes: of 3,025 repositories the first ten have a third of the visits, and
 *   each run meets names that nobody has asked for.
 * - Of tags, the first are asked for most, too. One name in fifty does not exist.
 * - A quarter of all is in the region China, and a quarter of the pages in Chinese.
 *
 * @type {readonly [share: number, kind: string, path: (names: Names) => string][]}
 */
const KINDS = [
  [8, "home", ({ page }) => page("/")],
  [3, "list", ({ page }) => page("/?browse=all")],
  [4, "list", ({ page, repository }) => page(`/?namespace=${repository().split("/")[0]}`)],
  [10, "search", ({ page, word }) => page(`/?q=${word()}`)],
  [24, "repository", ({ page, repository }) => page(`/${repository()}`)],
  [5, "tags of a repository", ({ page, repository, filter }) => page(`/${repository()}?q=${filter()}`)],
  [22, "image", ({ page, image }) => page(`/${image()}`)],
  [2, "comparison", ({ page, image }) => page(`/compare?from=${image()}&to=${image()}`)],
  [2, "history", ({ page, image }) => page(`/history/${image()}`)],
  [6, "API: manifest", ({ region, image }) => `/api/${region()}/v2/${image().replace(":", "/manifests/")}`],
  [4, "API: tags", ({ region, repository }) => `/api/${region()}/v2/${repository()}/tags/list`],
  [3, "API: images", ({ region, image }) => `/api/${region()}/images/${image().replace(":", "?reference=")}`],
  [4, "feed", ({ region, repository }) => `/feeds/${region()}/${repository()}.atom`],
  [3, "badge", ({ region, image }) => `/badge/${region()}/${image()}.svg`],
];

const WORDS =
  "aspnet sdk runtime sql server python java node azure functions windows nanoserver powershell redis".split(" ");
const FILTERS = "alpine noble 10.0 9.0 latest arm64 os:ubuntu ver:>=8".split(" ");
/** The share of names that do not exist. */
const MISSING = 0.02;
const CHINA = 0.25;
const CHINESE = 0.25;

/**
 * @typedef {{
 *   page: (path: string) => string,
 *   repository: () => string,
 *   image: () => string,
 *   word: () => string,
 *   filter: () => string,
 *   region: () => string,
 * }} Names what a path is made of, by chance
 * @typedef {{ kind: string, path: string }} Step
 */

/**
 * Returns the walk: each call is the next request.
 * @param {import("../site.mjs").RegistryAddresses} registry whose names are asked for
 * @param {number} seed
 * @returns {Promise<() => Step>}
 */
export async function walkOf(registry, seed) {
  const chance = chanceFrom(seed);
  const catalog = await namesIn(`${registry.global.url}/v2/_catalog?n=10000`, "repositories");
  const repositories = shuffled(
    catalog.filter((name) => !name.startsWith("sample/")),
    chance,
  );
  const tags = await tagsOf(registry, repositories);
  const pick = popular(repositories, chance);
  const isMissing = () => chance() < MISSING;
  const repository = () => (isMissing() ? `nobody/has-${Math.floor(chance() * 1e6)}` : pick());
  /** @type {Names} */
  const names = {
    repository,
    image: () => {
      const name = pick();
      const known = tags.get(name);
      const tag = known && known.length > 0 ? popular(known, chance)() : "latest";
      return isMissing() ? `${name}:none-${Math.floor(chance() * 1e6)}` : `${name}:${tag}`;
    },
    word: popular(WORDS, chance),
    filter: popular(FILTERS, chance),
    region: () => (chance() < CHINA ? "china" : "global"),
    page: (path) => {
      const inChina = chance() < CHINA ? `${path}${path.includes("?") ? "&" : "?"}region=china` : path;
      return chance() < CHINESE ? `/zh-cn${inChina.replace(/^\/(?=\?|$)/, "")}` : inChina;
    },
  };
  const all = KINDS.reduce((sum, [share]) => sum + share, 0);
  return () => {
    let left = chance() * all;
    for (const [share, kind, path] of KINDS) {
      left -= share;
      if (left < 0) return { kind, path: path(names) };
    }
    return { kind: "home", path: "/" };
  };
}

/** How many of the most popular repositories have their own tags asked for; the others `latest`, which most have. */
const WITH_TAGS = 200;

/**
 * @param {import("../site.mjs").RegistryAddresses} registry
 * @param {readonly string[]} repositories
 */
async function tagsOf(registry, repositories) {
  /** @type {Map<string, readonly string[]>} */
  const found = new Map();
  for (const name of repositories.slice(0, WITH_TAGS)) {
    found.set(name, await namesIn(`${registry.global.url}/v2/${name}/tags/list?n=20`, "tags"));
  }
  return found;
}

/**
 * @param {string} url
 * @param {"repositories" | "tags"} key
 * @returns {Promise<string[]>}
 */
async function namesIn(url, key) {
  const all = [];
  for (let next = url; next; ) {
    const response = await fetch(next);
    // Some repositories of the sample have no list.
    const body = response.ok ? await response.json() : {};
    all.push(...(body[key] ?? []));
    const link = key === "repositories" ? /<([^>]+)>; *rel="next"/.exec(response.headers.get("Link") ?? "")?.[1] : "";
    next = link ? new URL(link, next).href : "";
  }
  return all;
}
