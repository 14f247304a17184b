import { readFileSync } from "node:fs";
import { freePort } from "../../scripts/port.mjs";
import { root } from "../../scripts/root.mjs";

/** Kernel's units of processor time in a second. */
const TICKS = 100;
const OURS = new URL(`file://${root}/`);
/** What was read stays known while it is measured. */
const FRESH = { TAG_FRESH_SECONDS: "3600", LIST_FRESH_SECONDS: "3600" };

/** @typedef {{ url: string, pid: number, end: () => Promise<void> }} Server */

/**
 * Starts the web server of a checkout, this one if none is given.
 * @param {import("../site.mjs").RegistryAddresses} registry
 * @param {URL} [checkout] its folder, built
 * @param {Record<string, string>} [env] settings; what was read stays known if none are given
 * @returns {Promise<Server>}
 */
export async function startServer(registry, checkout = OURS, env = FRESH) {
  /** @type {typeof import("../../scripts/web.mjs")} */
  const { startWeb } = await import(new URL("scripts/web.mjs", checkout).href);
  let pid = 0;
  const { service, url } = await startWeb({
    mode: "start",
    port: await freePort(),
    host: "127.0.0.1",
    registry,
    env,
    onLine: (line) => {
      pid ||= Number(/"process":(\d+)/.exec(line)?.[1] ?? 0);
    },
  });
  return { url, pid, end: () => service.end() };
}

/**
 * Returns the processor time that a process has taken, in seconds; `NaN` where the system does not tell.
 * @param {number} pid
 */
export function processorSeconds(pid) {
  const fields = read(`/proc/${pid}/stat`).split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/**
 * Returns the memory that a process takes, in MB; `NaN` where the system does not tell.
 * @param {number} pid
 */
export function residentMegabytes(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1]) / 1_024;
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
