import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where Debian puts its browser, which the browser tests use. */
export const CHROMIUM = "/usr/bin/chromium";

/** The programs that tests need beside Node; each is the Debian package of the same name. */
const PROGRAMS = /** @type {const} */ (["chromium", "docker-registry", "skopeo", "umoci"]);

/** @typedef {(typeof PROGRAMS)[number]} Program */

/**
 * Whether a program is there.
 * @param {Program} program
 * @returns {Promise<boolean>}
 */
async function hasProgram(program) {
  if (program === "chromium") return existsSync(CHROMIUM) || (await hasPlaywrightChromium());
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** Whether Playwright's own Chromium is there: what is used where Debian's is not. */
async function hasPlaywrightChromium() {
  try {
    const { chromium } = await import("@playwright/test");
    return existsSync(chromium.executablePath());
  } catch {
    // Without the npm packages there is no Playwright that could have one.
    return false;
  }
}

/**
 * The programs that are missing.
 * @returns {Promise<Program[]>}
 */
export async function missingPrograms() {
  const found = await Promise.all(PROGRAMS.map(hasProgram));
  return PROGRAMS.filter((_, index) => !found[index]);
}
