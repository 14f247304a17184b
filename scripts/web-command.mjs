import { join } from "node:path";
import { nextCommand } from "./next-command.mjs";
import { root } from "./root.mjs";

/**
 * The command line of the web server: Next's own while developing, ours for a build.
 * @param {"start" | "dev"} mode
 * @param {number} port
 * @param {string} [host] the address to listen on, all of them when left out
 * @returns {string[]}
 */
export function webCommand(mode, port, host) {
  const place = ["--port", String(port), ...(host ? ["--hostname", host] : [])];
  if (mode === "dev") return nextCommand("dev", ...place);
  return [process.execPath, join(root, "scripts/serve/main.mjs"), ...place];
}
