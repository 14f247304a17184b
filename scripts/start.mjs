import "./node-version.mjs";
import { parseArgs } from "node:util";
import { Failure } from "./failure.mjs";
import { runMain } from "./main.mjs";
import { requirePort } from "./port.mjs";
import { memoryEnvironment } from "./process/memory-environment.mjs";
import { keepRunning } from "./serve/keep-running.mjs";
import { finishedBuild } from "./served/finished-build.mjs";
import { webCommand } from "./web-command.mjs";

await runMain(async () => {
  if (!finishedBuild()) throw new Failure("There is no build to serve yet. Make one: npm run build");
  const hostname = hostnameOf(process.argv.slice(2));
  const port = await requirePort(hostname);
  const env = { ...memoryEnvironment("start"), PORT: String(port), NODE_ENV: "production" };
  return keepRunning(webCommand("start", port, hostname), env);
});

/**
 * Returns the address to listen on, without brackets; `undefined` for all.
 * @param {string[]} args
 */
function hostnameOf(args) {
  try {
    const { hostname } = parseArgs({ args, options: { hostname: { type: "string" } } }).values;
    return hostname?.replace(/^\[(.*)\]$/, "$1") || undefined;
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    throw new Failure(
      `${why}\nThe only option is --hostname ADDRESS. All else is set by the environment: see README.md.`,
    );
  }
}
