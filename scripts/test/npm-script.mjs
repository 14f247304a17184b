import { run, trouble } from "../process/run.mjs";

/**
 * Settings that a developer's shell may have. Tests start from the defaults.
 * @type {import("../process/started.mjs").Environment}
 */
const DEFAULTS = Object.fromEntries(
  "PORT DATABASE_URL MAR_GLOBAL_URL MAR_CHINA_URL MAR_GLOBAL_DATA_HOSTS MAR_CHINA_DATA_HOSTS"
    .split(" ")
    .map((name) => [name, undefined]),
);

/**
 * Runs a script of package.json.
 * @param {string} script
 * @param {readonly string[]} args
 * @param {{ limitMs: number, env?: import("../process/started.mjs").Environment }} options
 * @returns {Promise<string | undefined>} why it failed, if it did
 */
export async function npmScript(script, args, { limitMs, env }) {
  const command = ["run", "--silent", script, ...(args.length > 0 ? ["--", ...args] : [])];
  const result = await run("npm", command, { timeoutMs: limitMs, env: { ...DEFAULTS, NODE_ENV: undefined, ...env } });
  return trouble(result);
}
