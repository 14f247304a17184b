import { join } from "node:path";
import { root } from "../../scripts/root.mjs";
import { temporaryFolder } from "../../scripts/temporary-folder.mjs";
import { ratio, spread } from "../figures.mjs";
import { withWatchedWeb } from "../hostile/watched-web.mjs";
import { repeat, say } from "../progress.mjs";
import { forgetRequests, seenRequests } from "../sample-log.mjs";

/** Names measured of each kind, and those that only warm the code up. */
const NAMES = 12;
const WARM_NAMES = 6;
const WARM_ROUNDS = 6;
/** Whatever was read before the restart counts as fresh. */
const FRESH = { TAG_FRESH_SECONDS: "86400", LIST_FRESH_SECONDS: "86400", RATE_LIMIT: "off" };

/** @typedef {{ repository: string, tag: string }} Name */

/** @type {Record<string, (name: Name) => string>} */
const KINDS = {
  "page of a repository": ({ repository }) => `/${repository}`,
  "page of an image": ({ repository, tag }) => `/${repository}:${tag}`,
  "API, manifest by tag": ({ repository, tag }) => `/api/global/v2/${repository}/manifests/${tag}`,
  "API, list of tags": ({ repository }) => `/api/global/v2/${repository}/tags/list`,
  "API, history of a tag": ({ repository, tag }) => `/api/global/history/${repository}?tag=${tag}`,
};

/**
 * Measures pages and API from the store, in a server that has just started, against the same from its memory. Its code has run before,
 * for other names. In both cases the application makes the answer.
 * @type {import("./parts.mjs").Part}
 */
export async function measureRestarts({ registry, runs }) {
  const env = { ...FRESH, DATABASE_URL: join(temporaryFolder("restarts"), "store.sqlite") };
  /** @type {<T>(use: (url: string) => Promise<T>) => Promise<T>} */
  const withServer = (use) => withWatchedWeb(new URL(`file://${root}/`), registry, ({ url }) => use(url), env);
  say("  reading everything once");
  const names = await withServer((url) => readAll(url));
  const kinds = Object.entries(KINDS);
  const measured = await repeat(runs, "restarts", (run) =>
    withServer(async (url) => {
      const [warm, cold] = [names.slice(0, WARM_NAMES), names.slice(WARM_NAMES)];
      for (let round = 0; round < WARM_ROUNDS; round += 1) {
        for (const [, pathOf] of kinds) for (const name of warm) await timeOf(url, again(pathOf(name), round));
      }
      await forgetRequests(registry);
      const times = [];
      for (const [at, [, pathOf]] of kinds.entries()) {
        // Each kind has names of its own, as a page would read what the API is asked afterwards; others in each run.
        const first = ((at + run) % kinds.length) * NAMES;
        const pairs = [];
        for (const name of cold.slice(first, first + NAMES)) {
          const stored = await timeOf(url, pathOf(name));
          pairs.push({ stored, known: await timeOf(url, again(pathOf(name), WARM_ROUNDS)) });
        }
        times.push(pairs);
      }
      return { times, asked: (await seenRequests(registry)).length };
    }),
  );
  const rows = kinds.map(([kind], at) => {
    const pairs = measured.flatMap(({ times }) => times[at] ?? []);
    const [stored, known] = [pairs.map((pair) => pair.stored), pairs.map((pair) => pair.known)];
    return [kind, spread(stored, "ms"), spread(known, "ms"), ratio(stored, known)];
  });
  const asked = Math.max(...measured.map((run) => run.asked));
  return {
    title: "After a restart: from the store, and from memory",
    columns: ["what", "from the store", "from memory", "ratio of medians"],
    rows,
    notes: [`Requests to the registry meanwhile: ${asked} at most.`],
  };
}

/**
 * Reads whatever is measured later, so that it is in the store, and returns the names.
 * @param {string} url
 * @returns {Promise<Name[]>}
 */
async function readAll(url) {
  const { repositories } = await (await fetch(`${url}/api/global/v2/_catalog`)).json();
  const most = WARM_NAMES + NAMES * Object.keys(KINDS).length;
  const step = Math.floor(repositories.length / (2 * most));
  /** @type {Name[]} */
  const names = [];
  for (let at = 0; names.length < most && at < repositories.length; at += step) {
    const repository = repositories[at];
    const response = await fetch(`${url}/api/global/v2/${repository}/tags/list`);
    const { tags } = await response.json();
    const tag = tags?.at(-1);
    if (!tag) continue;
    const name = { repository, tag };
    for (const pathOf of Object.values(KINDS)) await timeOf(url, pathOf(name));
    names.push(name);
  }
  return names;
}

/**
 * Returns another address of the same answer, so that the server makes it from its readings: a finished one is sent without any work.
 * @param {string} path
 * @param {number} round
 */
function again(path, round) {
  return `${path}${path.includes("?") ? "&" : "?"}again=${round}`;
}

/**
 * @param {string} url
 * @param {string} path
 */
async function timeOf(url, path) {
  const started = performance.now();
  const response = await fetch(`${url}${path}`);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return performance.now() - started;
}
