import { run } from "../process/run.mjs";
import { root } from "../root.mjs";
import { aptInstall, aptObstacle, aptUpdate } from "./apt.mjs";
import { missingPrograms } from "./programs.mjs";
import { endService } from "./services.mjs";

/** Time limit for Playwright to download a browser. */
const BROWSER_TIMEOUT_MS = 180_000;

/**
 * Installs the missing programs that tests need.
 * @param {number} deadline for the installation
 * @returns {Promise<string[]>} a sentence for each that is still missing: what, why, and what to do
 */
export async function installTestPrograms(deadline) {
  const before = await missingPrograms();
  if (before.length === 0) return [];
  console.log(`Installing for the tests: ${before.join(", ")} …`);
  const obstacle = aptObstacle();
  if (!obstacle) await installWithApt(before, deadline);
  if ((await missingPrograms()).includes("chromium")) await installPlaywrightChromium(deadline);
  const missing = await missingPrograms();
  for (const service of /** @type {const} */ (["docker-registry", "nginx", "postgresql"])) {
    if (before.includes(service) && !missing.includes(service)) await endService(service);
  }
  const reason = obstacle ?? "apt-get did not install it, see above";
  return missing.map(
    (program) =>
      `${program} is missing (${reason}). Install it as root: apt-get install --no-install-recommends ${program}`,
  );
}

/**
 * @param {readonly string[]} programs
 * @param {number} deadline
 */
async function installWithApt(programs, deadline) {
  await aptUpdate(deadline);
  await aptInstall(programs, deadline);
  const missing = await missingPrograms();
  if (missing.length === 0) return;
  // One by one, as one unknown package makes apt-get install none of them.
  await aptUpdate(deadline);
  for (const program of missing) await aptInstall([program], deadline);
}

/**
 * Ubuntu has Chromium only as a snap, which containers cannot run, so use Playwright's own.
 * @param {number} deadline
 */
async function installPlaywrightChromium(deadline) {
  const args = [`${root}/node_modules/@playwright/test/cli.js`, "install", "chromium"];
  const withDependencies = process.getuid?.() === 0 ? ["--with-deps"] : [];
  await run(process.execPath, [...args, ...withDependencies], { timeoutMs: BROWSER_TIMEOUT_MS, deadline });
}
