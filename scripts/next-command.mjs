import { join } from "node:path";
import { root } from "./root.mjs";

/**
 * Returns Next's command line, without shell and npm in between, so that signals reach it.
 * @param {...string} args
 * @returns {string[]}
 */
export function nextCommand(...args) {
  return [process.execPath, join(root, "node_modules/next/dist/bin/next"), ...args];
}
