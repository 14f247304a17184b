import { spawn, spawnSync } from "node:child_process";
import { delimiter } from "node:path";
import { Failure } from "../../scripts/failure.mjs";

/** From Debian's packages, as nginx is. */
const LOADER = "wrk";
const UNITS = new Map([
  ["us", 0.001],
  ["ms", 1],
  ["s", 1_000],
  ["m", 60_000],
]);

/** An ordinary user's path often lacks the folder of servers. */
export const TOOLS = { ...process.env, PATH: `${process.env.PATH ?? ""}${delimiter}/usr/sbin` };

/**
 * Returns the first of some programs that this machine lacks.
 * @param {readonly string[]} programs
 * @returns {string | undefined}
 */
export function missing(programs) {
  return programs.find((program) => spawnSync(program, ["-v"], { env: TOOLS }).error);
}

/**
 * @typedef {{ url: string, connections: number, seconds: number, headers?: Record<string, string> }} Load
 * @typedef {{ perSecond: number, median: number, slowest: number }} Loaded answers a second; the time of the middle one, and that which one in a
 *   hundred exceeds, in milliseconds
 */

/**
 * Asks one address over and over, on some connections at once.
 * @param {Load} load
 * @returns {Promise<Loaded>}
 */
export async function underLoad({ url, connections, seconds, headers = {} }) {
  const named = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const threads = Math.min(2, connections);
  const args = ["--latency", `-t${threads}`, `-c${connections}`, `-d${seconds}s`, "--timeout", "30s", ...named, url];
  const child = spawn(LOADER, args, { env: TOOLS, stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  for await (const piece of child.stdout) text += piece;
  const wrong = /Non-2xx or 3xx responses: \d+|Socket errors: .*/.exec(text);
  if (wrong) throw new Failure(`${url}: ${wrong[0]}`);
  const [, perSecond] = /Requests\/sec:\s+([\d.]+)/.exec(text) ?? [];
  return { perSecond: Number(perSecond), median: time(text, "50%"), slowest: time(text, "99%") };
}

/**
 * @param {string} text what wrk printed
 * @param {string} part
 */
function time(text, part) {
  const [, figure, unit = ""] = new RegExp(`\\s${part}\\s+([\\d.]+)(us|ms|s|m)\\b`).exec(text) ?? [];
  return Number(figure) * (UNITS.get(unit) ?? Number.NaN);
}
