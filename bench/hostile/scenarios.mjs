import { connect } from "node:net";
import { say } from "../progress.mjs";

/**
 * @typedef {import("../../integration/hostile/bulky-registry.mjs").BulkyRegistry} Bulky
 * @typedef {{ url: string, bulky: Bulky, sample: string }} Place the web server, its first region's registry, its second's
 * @typedef {{ what: string, run: (place: Place) => Promise<string>, healthy: string }} Scenario `run` returns the
 *   result in words; `healthy` is a path that must answer afterwards
 */

const PATIENCE = 60_000; // The longest wait for one answer, in milliseconds.

/** @param {string} url */
async function ask(url) {
  const started = performance.now();
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) }).catch(
    (error) => `${error.cause ?? error}`,
  );
  const isAnswer = typeof answer !== "string";
  const text = isAnswer ? await answer.text().catch(() => "") : answer;
  return { status: isAnswer ? answer.status : 0, text, ms: performance.now() - started };
}

/**
 * Requests many paths, so many at a time, and counts the statuses.
 * @param {readonly string[]} urls
 * @param {number} lanes
 */
async function askAll(urls, lanes) {
  const left = [...urls];
  /** @type {Record<string, number>} */
  const counts = {};
  let longest = 0;
  const lane = async () => {
    for (let url = left.shift(); url !== undefined; url = left.shift()) {
      const { status, ms } = await ask(url);
      const name = status === 0 ? "no answer" : String(status);
      counts[name] = (counts[name] ?? 0) + 1;
      longest = Math.max(longest, ms);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const words = Object.entries(counts).map(([name, count]) => `${count} × ${name}`);
  return `${words.join(", ")}; the slowest took ${Math.round(longest)} ms`;
}

/** @param {number} count @param {(at: number) => string} make */
const times = (count, make) => Array.from({ length: count }, (_, at) => make(at));

/** Repetitive searches of the maximum length. */
const SEARCHES = ["a".repeat(255), "a b ".repeat(63), "dotnet ".repeat(36), "*a".repeat(127), "dotnet/as".repeat(28)];
const searches = times(40, (at) => encodeURIComponent(`${SEARCHES[at % SEARCHES.length]}`.slice(0, 250) + at));

/**
 * Opens connections that send a request and read nothing.
 * @param {string} url
 * @param {readonly string[]} paths
 */
function askWithoutReading(url, paths) {
  const { port } = new URL(url);
  return Promise.all(
    paths.map(
      (path) =>
        new Promise((/** @type {(socket: import("node:net").Socket) => void} */ resolve) => {
          const socket = connect(Number(port), "127.0.0.1", () => {
            socket.pause();
            socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`, () => resolve(socket));
          });
          socket.on("error", () => resolve(socket));
        }),
    ),
  );
}

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Makes the sample misbehave by these rules alone.
 * @param {string} sample
 * @param {readonly Record<string, string>[]} rules
 */
async function setFaults(sample, rules) {
  const faults = `${sample}/_sample/faults`;
  const headers = { "Content-Type": "application/json" };
  if (rules.length === 0) await fetch(faults, { method: "DELETE" });
  else await fetch(faults, { method: "PUT", headers, body: JSON.stringify(rules) });
}

/** Returns the address of a large document in the sample. @param {string} url */
async function largeDocument(url) {
  const name = "sample/odd-sboms";
  const { headers } = await fetch(`${url}/api/china/v2/${name}/manifests/many-packages`);
  const answer = await ask(`${url}/api/china/v2/${name}/referrers/${headers.get("Docker-Content-Digest")}`);
  const { manifests } = JSON.parse(answer.text);
  const sbom = manifests.find((/** @type {{ artifactType: string }} */ each) => each.artifactType.includes("spdx"));
  return `/api/china/attached/${name}?manifest=${sbom.digest}`;
}

/** @type {readonly Scenario[]} */
export const SCENARIOS = [
  {
    what: "40 repetitive searches on the catalog, four at a time",
    run: ({ url }) =>
      askAll(
        searches.map((query) => `${url}/?region=china&q=${query}`),
        4,
      ),
    healthy: "/?region=china",
  },
  {
    what: "40 repetitive searches of /api/resolve, four at a time",
    run: ({ url }) =>
      askAll(
        searches.map((query) => `${url}/api/resolve?region=china&q=${query}`),
        4,
      ),
    healthy: "/?region=china",
  },
  {
    what: "12 readers who do not read a document of 36 MB",
    async run({ url }) {
      const path = await largeDocument(url);
      const sockets = await askWithoutReading(
        url,
        times(12, () => path),
      );
      await pause(3_000);
      const { status, ms } = await ask(`${url}${path}`);
      for (const socket of sockets) socket.destroy();
      return `the next reader: ${status || "no answer"} after ${Math.round(ms)} ms`;
    },
    healthy: "/dotnet/aspnet:10.0?region=china",
  },
  {
    what: "200 visitors who ask for what hangs, and leave",
    async run({ url, sample }) {
      await setFaults(sample, [{ kind: "hang", region: "china", endpoint: "manifests", repository: "mssql/server" }]);
      const paths = times(200, (at) => `/mssql/server:left-${at}?region=china`);
      const sockets = await askWithoutReading(url, paths);
      await pause(1_000);
      for (const socket of sockets) socket.destroy();
      const { status, ms } = await ask(`${url}/api/china/v2/dotnet/aspnet/manifests/9.0`);
      await setFaults(sample, []);
      return `a healthy image: ${status || "no answer"} after ${Math.round(ms)} ms`;
    },
    healthy: "/dotnet/aspnet:10.0?region=china",
  },
  {
    what: "200 visitors who stay while the registry hangs for 10 s",
    async run({ url, sample }) {
      await setFaults(sample, [{ kind: "hang", region: "china" }]);
      const path = "/api/china/v2/dotnet/runtime/manifests/9.0";
      const sockets = await askWithoutReading(
        url,
        times(200, (at) => `/dotnet/sdk:stays-${at}?region=china`),
      );
      await pause(10_000);
      await setFaults(sample, []);
      const recovery = await untilHealthy(`${url}${path}`);
      for (const socket of sockets) socket.destroy();
      return `an image that nobody had opened: 200 ${recovery === undefined ? "never" : `${Math.round(recovery)} ms`} after its end`;
    },
    healthy: "/dotnet/aspnet:10.0?region=china",
  },
  {
    what: "an index of 256 manifests of 4 MiB, two views",
    async run({ url, bulky }) {
      await ask(`${bulky.url}/v2/indexes/256/4095/manifests/large`);
      const [first, second] = [await ask(`${url}/indexes/256/4095:large`), await ask(`${url}/indexes/256/4095:large`)];
      return `${first.status || "no answer"} after ${Math.round(first.ms)} ms, ${second.status || "no answer"} after ${Math.round(second.ms)} ms`;
    },
    healthy: "/images/1/1:healthy",
  },
  {
    what: "one API request for 200 references, indexes of 7 images",
    async run({ url, bulky }) {
      const query = times(200, (at) => `reference=r${at}`).join("&");
      const before = bulky.requests();
      const { status, ms, text } = await ask(`${url}/api/global/images/indexes/7/4?${query}`);
      const lines = text.trim().split("\n");
      const told = lines.filter((line) => line.includes('"platforms"')).length;
      return `${status}: ${told} of ${lines.length} told, ${bulky.requests() - before} questions in ${Math.round(ms)} ms`;
    },
    healthy: "/images/1/1:healthy",
  },
  {
    what: "400 manifests of 2 MiB, 300 configurations of 2 MiB, 100 lists of 20,000 tags, 16 at a time",
    run: ({ url }) =>
      askAll(
        [
          ...times(400, (at) => `${url}/api/global/v2/images/2048/1/manifests/m${at}`),
          ...times(300, (at) => `${url}/api/global/images/images/1/2048?reference=c${at}`),
          ...times(100, (at) => `${url}/api/global/v2/tags/${20_000 + at}/tags/list`),
        ],
        16,
      ),
    healthy: "/images/1/1:healthy",
  },
  {
    what: "a chart whose Chart.yaml is 20,000 levels deep",
    async run({ url }) {
      const { status, ms } = await ask(`${url}/charts/20000:deep`);
      return `${status || "no answer"} after ${Math.round(ms)} ms`;
    },
    healthy: "/images/1/1:healthy",
  },
];

/**
 * Waits until a page is answered again. Returns how long that took, in milliseconds; `undefined` if it never was.
 * @param {string} url
 */
export async function untilHealthy(url) {
  const started = performance.now();
  while (performance.now() - started < 60_000) {
    const { status } = await ask(url);
    if (status === 200) return performance.now() - started;
    await pause(100);
  }
  say(`  ${url} was not answered`);
  return undefined;
}
