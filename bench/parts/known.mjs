import { once } from "node:events";
import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../../scripts/failure.mjs";
import { ratio, round, spread } from "../figures.mjs";
import { besides } from "../hostile/watched-web.mjs";
import { startNginx } from "../known/nginx.mjs";
import { processorSeconds, startServer } from "../known/servers.mjs";
import { missing, underLoad } from "../known/wrk.mjs";
import { say } from "../progress.mjs";

const SECONDS = 3;
const MOST_RUNS = 3;
const WARM_SECONDS = 1;
const FEW = 16;
const MANY = 128;
/** How long a page may take until everybody gets it, in tenths of a second. */
const PATIENCE = 300;

const API = "/api/global/v2/dotnet/aspnet";
const BROWSER = { "Accept-Encoding": "gzip, deflate, br, zstd" };

/** @typedef {{ what: string, path: string, connections?: number[], headers?: Record<string, string>, is304?: boolean }} Question */

/** @returns {Promise<Question[]>} what is asked of each server @param {string} url of a server that knows it */
async function questions(url) {
  const response = await fetch(`${url}${API}/manifests/10.0`);
  const digest = response.headers.get("Docker-Content-Digest") ?? "";
  return [
    { what: "manifest by tag", path: `${API}/manifests/10.0`, connections: [FEW, MANY] },
    { what: "manifest by digest", path: `${API}/manifests/${digest}`, connections: [FEW, MANY] },
    { what: "list of 10,244 tags", path: `${API}/tags/list`, connections: [FEW, MANY] },
    { what: "304 of a manifest", path: `${API}/manifests/10.0`, connections: [FEW, MANY], is304: true },
    { what: "304 of a page", path: "/dotnet/aspnet:10.0", connections: [FEW, MANY], headers: BROWSER, is304: true },
    { what: "page of the catalog", path: "/?browse=all", headers: BROWSER },
    { what: "page of a repository", path: "/dotnet/aspnet", headers: BROWSER },
    { what: "page of an image", path: "/dotnet/aspnet:10.0", connections: [FEW, MANY], headers: BROWSER },
  ];
}

/**
 * Measures how many answers that are known a second of the server gives, in turn with nginx in front of it, and with another build.
 * @type {import("./parts.mjs").Part}
 */
export async function measureKnown({ registry, runs }) {
  const title = "What is known, under load";
  const lacking = missing(["wrk", "nginx"]);
  if (lacking) return { title, columns: ["not measured"], rows: [[`${lacking} is not installed`]] };
  const beside = besides();
  const ours = await startServer(registry);
  const nginx = await startNginx([ours.url]);
  const old = beside && (await startServer(registry, beside));
  const servers = [ours, nginx, ...(old ? [old] : [])];
  const rows = [];
  for (const { what, path, connections = [FEW], headers = {}, is304 } of await questions(ours.url)) {
    for (const count of connections) {
      say(`  ${what}, ${count} connections`);
      const loads = [];
      for (const { url } of servers) {
        const known = await whenKnown(`${url}${path}`, headers, url !== old?.url);
        const asked = is304 && known ? { ...headers, "If-None-Match": known } : headers;
        const load = { url: `${url}${path}`, connections: count, headers: asked };
        await underLoad({ ...load, seconds: WARM_SECONDS });
        loads.push(load);
      }
      const measured = servers.map(() => /** @type {Measured[]} */ ([]));
      for (let run = 0; run < Math.min(runs, MOST_RUNS); run += 1) {
        for (const [at, load] of loads.entries()) {
          measured[at]?.push(await measure(load, servers[at]?.pid ?? 0));
        }
      }
      rows.push([what, String(count), ...cells(measured)]);
    }
  }
  await Promise.all(servers.map((server) => server.end()));
  const columns = [
    "what",
    "connections",
    "ours, a second",
    "nginx",
    "ratio",
    "ratio by processor time",
    "our p50",
    "our p99",
    "nginx's p99",
  ];
  if (old) columns.push("beside", "ours to beside");
  return { title, columns, rows };
}

/** @typedef {import("../known/wrk.mjs").Loaded & { perProcessorSecond: number }} Measured */

/**
 * @param {{ url: string, connections: number, headers: Record<string, string> }} load
 * @param {number} pid of the server
 * @returns {Promise<Measured>}
 */
async function measure(load, pid) {
  const before = processorSeconds(pid);
  const loaded = await underLoad({ ...load, seconds: SECONDS });
  return { ...loaded, perProcessorSecond: (loaded.perSecond * SECONDS) / (processorSeconds(pid) - before) };
}

/** @param {Measured[][]} measured */
function cells([ours = [], nginx = [], old]) {
  /** @param {Measured[]} of */
  const perSecond = (of) => of.map((each) => each.perSecond);
  /** @param {Measured[]} of */
  const perProcessor = (of) => of.map((each) => each.perProcessorSecond);
  /** @param {Measured[]} of */
  const slowest = (of) =>
    spread(
      of.map((each) => each.slowest),
      "ms",
    );
  return [
    spread(perSecond(ours)),
    spread(perSecond(nginx)),
    ratio(perSecond(ours), perSecond(nginx)),
    ratio(perProcessor(ours), perProcessor(nginx)),
    spread(
      ours.map((each) => each.median),
      "ms",
    ),
    slowest(ours),
    slowest(nginx),
    ...(old ? [spread(perSecond(old)), ratio(perSecond(ours), perSecond(old))] : []),
  ];
}

/**
 * Asks until the answer is one that everybody gets, and returns its validator.
 * @param {string} url
 * @param {Record<string, string>} headers
 * @param {boolean} isKept false for a server that makes each page anew
 */
async function whenKnown(url, headers, isKept) {
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    // With no header besides those of the load: nginx finds the first form of an answer sooner than others.
    const [response] = await once(get(url, { headers }), "response");
    response.resume();
    await once(response, "end");
    if (response.statusCode !== 200) throw new Failure(`${url} answered ${response.statusCode}`);
    if (!isKept || response.headers["cache-control"]?.startsWith("public")) return response.headers.etag;
    await sleep(100);
  }
  throw new Failure(`${url} did not become known in ${round(PATIENCE / 10)} s`);
}
