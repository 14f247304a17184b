import {
  ask,
  askAll,
  askForManifest,
  askWithoutReading,
  largeDocument,
  pause,
  setFaults,
  times,
  untilHealthy,
} from "./asking.mjs";

/**
 * @typedef {import("../../integration/hostile/bulky-registry.mjs").BulkyRegistry} Bulky
 * @typedef {{ url: string, bulky: Bulky, sample: string }} Place the web server, its first region's registry, its second's
 * @typedef {{ what: string, run: (place: Place) => Promise<string>, healthy: string }} Scenario `run` returns the
 *   result in words; `healthy` is a path that must answer afterwards
 */

/** Repetitive searches of the maximum length. */
const SEARCHES = ["a".repeat(255), "a b ".repeat(63), "dotnet ".repeat(36), "*a".repeat(127), "dotnet/as".repeat(28)];
const searches = times(40, (at) => encodeURIComponent(`${SEARCHES[at % SEARCHES.length]}`.slice(0, 250) + at));

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
    what: "200 visitors who stay while the registry hangs for 30 s",
    async run({ url, sample }) {
      const { tags } = JSON.parse((await ask(`${sample}/v2/dotnet/aspnet/tags/list`)).text);
      await setFaults(sample, [{ kind: "hang", region: "china" }]);
      const stayers = times(200, (at) => askForManifest(`${url}/api/china/v2/dotnet/aspnet/manifests/${tags[at]}`));
      await pause(30_000);
      await setFaults(sample, []);
      const recovery = await untilHealthy(`${url}/api/china/v2/dotnet/runtime/manifests/9.0`);
      const answers = await Promise.all(stayers);
      const wrong = answers.filter(({ isWrong }) => isWrong).length;
      const right = answers.filter(({ status }) => status === 200).length;
      return `an image that nobody had opened: 200 ${recovery === undefined ? "never" : `${Math.round(recovery)} ms`} after its end; of those who stayed ${right} got what they wanted, ${wrong} wrong bytes`;
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
    what: "one API request for 64 references, indexes of 24 images",
    async run({ url, bulky }) {
      const query = times(64, (at) => `reference=r${at}`).join("&");
      const before = bulky.requests();
      const { status, ms, text } = await ask(`${url}/api/global/images/indexes/24/4?${query}`);
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
