import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The path of Debian's browser, which the browser tests use. */
export const CHROMIUM = "/usr/bin/chromium";

/** The programs that tests need besides Node; each is in the Debian package of the same name. */
const PROGRAMS = /** @type {const} */ ([
  "chromium",
  "curl",
  "docker-registry",
  "nginx",
  "openssl",
  "postgresql",
  "skopeo",
  "umoci",
]);

/** @typedef {(typeof PROGRAMS)[number]} Program */

/**
 * Returns true if a program is installed.
 * @param {Program} program
 * @returns {Promise<boolean>}
 */
async function hasProgram(program) {
  if (program === "chromium") return existsSync(CHROMIUM) || (await hasPlaywrightChromium());
  if (program === "postgresql") return postgresFolder() !== undefined;
  // An ordinary user's path often lacks the folder of servers.
  return [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"].some((folder) =>
    existsSync(join(folder, program)),
  );
}

const POSTGRES = "/usr/lib/postgresql";

/**
 * Returns the folder of PostgreSQL's programs, of the newest version that Debian's packages have installed.
 * @returns {string | undefined}
 */
export function postgresFolder() {
  const versions = existsSync(POSTGRES) ? readdirSync(POSTGRES).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => `${POSTGRES}/${version}/bin`).find((folder) => existsSync(`${folder}/initdb`));
}

/** Returns true if Playwright's own Chromium is installed, which replaces Debian's if that is missing. */
async function hasPlaywrightChromium() {
  try {
    const { chromium } = await import("@playwright/test");
    return existsSync(chromium.executablePath());
  } catch {
    // Without the npm packages there is no Playwright.
    return false;
  }
}

/**
 * Returns the missing programs.
 * @returns {Promise<Program[]>}
 */
export async function missingPrograms() {
  const found = await Promise.all(PROGRAMS.map(hasProgram));
  return PROGRAMS.filter((_, index) => !found[index]);
}
