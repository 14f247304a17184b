import { Failure } from "../failure.mjs";
import { run, trouble } from "../process/run.mjs";
import { isInstalled } from "./lock-file.mjs";
import { npmCommand } from "./npm-command.mjs";

/** Time limit of one `npm ci`. */
const TIMEOUT_MS = 240_000;

/**
 * Installs the npm packages of the lock file, including those for development, unless they are installed already.
 * @param {number} [deadline] for the installation
 * @returns {Promise<void>}
 */
export async function installDependencies(deadline) {
  if (isInstalled()) return;
  console.log("Installing the npm packages of package-lock.json …");
  // `NODE_ENV=production` would omit the packages for builds and tests, hence the flag.
  const [npm, ...args] = npmCommand("ci", "--include=dev", "--no-audit", "--no-fund");
  let reason = "";
  for (const attempt of ["first", "second"]) {
    const problem = trouble(await run(npm, args, { timeoutMs: TIMEOUT_MS, deadline }));
    if (!problem) return;
    reason = problem;
    console.error(`npm ci, ${attempt} attempt: it ${reason}.`);
  }
  throw new Failure(
    `The npm packages could not be installed: npm ci ${reason}. Run \`npm ci --include=dev\` and see why.`,
  );
}
