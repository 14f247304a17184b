import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Returns how to run npm: as a program of this Node where it can be found, since on Windows `npm` is a script of the shell.
 * @param {...string} args
 * @returns {[string, ...string[]]} a program and its arguments
 */
export function npmCommand(...args) {
  const folder = dirname(process.execPath);
  const places = [
    process.env.npm_execpath ?? "",
    join(folder, "node_modules/npm/bin/npm-cli.js"),
    join(folder, "../lib/node_modules/npm/bin/npm-cli.js"),
  ];
  const npm = places.find((place) => /npm-cli\.c?js$/.test(place) && existsSync(place));
  return npm ? [process.execPath, npm, ...args] : ["npm", ...args];
}
