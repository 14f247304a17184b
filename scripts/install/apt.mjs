import { existsSync } from "node:fs";
import { run } from "../process/run.mjs";

const APT_GET = "/usr/bin/apt-get";
const UPDATE_TIMEOUT_MS = 90_000;
const INSTALL_TIMEOUT_MS = 240_000;
const PATIENCE = ["-o", "DPkg::Lock::Timeout=60", "-o", "Acquire::Retries=2", "-o", "Acquire::http::Timeout=30"];

/**
 * Returns why packages cannot be installed on this machine; `undefined` if they can.
 * @returns {string | undefined}
 */
export function aptObstacle() {
  if (!existsSync(APT_GET)) return "there is no apt-get on this machine";
  if (process.getuid?.() !== 0) return "apt-get needs root";
  return undefined;
}

/**
 * Fetches the package lists. If that fails, the package will not be found later.
 * @param {number} deadline
 */
export async function aptUpdate(deadline) {
  await run(APT_GET, [...PATIENCE, "update"], { timeoutMs: UPDATE_TIMEOUT_MS, deadline });
}

/**
 * Installs packages; the caller checks afterwards whether the programs exist.
 * @param {readonly string[]} packages
 * @param {number} deadline
 */
export async function aptInstall(packages, deadline) {
  await run(APT_GET, [...PATIENCE, "install", "--yes", "--no-install-recommends", ...packages], {
    timeoutMs: INSTALL_TIMEOUT_MS,
    deadline,
    env: { DEBIAN_FRONTEND: "noninteractive" },
  });
}
