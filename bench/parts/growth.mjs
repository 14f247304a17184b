import { round } from "../figures.mjs";
import { residentMegabytes, startServer } from "../known/servers.mjs";
import { missing, underLoad } from "../known/wrk.mjs";
import { say } from "../progress.mjs";

const SECONDS = 3;
const VISITORS = [1, 16, 64, 128, 256, 500];
const HEADERS = { "Accept-Encoding": "gzip, deflate, br, zstd" };
/** @type {[string, string][]} */
const QUESTIONS = [
  ["manifest by tag", "/api/global/v2/dotnet/aspnet/manifests/10.0"],
  ["page of an image", "/dotnet/aspnet:10.0"],
];
/** How often a page is asked before, so that everybody gets it. */
const BEFORE = 10;

/**
 * Measures what is known for one to 500 visitors at once, by one server and by two that share their load.
 * @type {import("./parts.mjs").Part}
 */
export async function measureGrowth({ registry }) {
  const title = "Visitors at once";
  const lacking = missing(["wrk"]);
  if (lacking) return { title, columns: ["not measured"], rows: [[`${lacking} is not installed`]] };
  const pair = await Promise.all([startServer(registry), startServer(registry)]);
  const rows = [];
  for (const [what, path] of QUESTIONS) {
    for (const servers of [pair.slice(0, 1), pair]) {
      for (const { url } of servers) await learn(`${url}${path}`);
      for (const visitors of VISITORS.filter((count) => count >= servers.length)) {
        say(`  ${what}, ${visitors} visitors, ${servers.length} servers`);
        const connections = Math.round(visitors / servers.length);
        const loads = await Promise.all(
          servers.map(({ url }) =>
            underLoad({ url: `${url}${path}`, connections, seconds: SECONDS, headers: HEADERS }),
          ),
        );
        rows.push([
          what,
          String(servers.length),
          String(visitors),
          round(loads.reduce((sum, { perSecond }) => sum + perSecond, 0)),
          `${round(Math.max(...loads.map(({ median }) => median)))} ms`,
          `${round(Math.max(...loads.map(({ slowest }) => slowest)))} ms`,
          `${servers.map(({ pid }) => round(residentMegabytes(pid))).join(" + ")} MB`,
        ]);
      }
    }
  }
  await Promise.all(pair.map((server) => server.end()));
  return { title, columns: ["what", "servers", "visitors at once", "answers a second", "p50", "p99", "memory"], rows };
}

/** @param {string} url */
async function learn(url) {
  for (let times = 0; times < BEFORE; times += 1) await (await fetch(url, { headers: HEADERS })).arrayBuffer();
  await underLoad({ url, connections: 2, seconds: 1, headers: HEADERS });
}
