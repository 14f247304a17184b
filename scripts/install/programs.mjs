import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The path of Debian's browser, which the browser tests use. */
export const CHROMIUM = "/usr/bin/chromium";
/** The path of Debian's Firefox. */
export const FIREFOX = "/usr/bin/firefox-esr";
/** The path of the program that drives WebKitGTK's browser. */
export const WEBKIT_DRIVER = "/usr/bin/WebKitWebDriver";

/** The programs that tests need besides Node; each is in the Debian package of the same name. */
const PROGRAMS = /** @type {const} */ ([
  "chromium",
  "curl",
  "docker-registry",
  "faketime",
  "firefox-esr",
  "nginx",
  "openssl",
  "postgresql",
  "prometheus",
  "skopeo",
  "umoci",
  "webkit2gtk-driver",
  "xvfb",
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
  if (program === "firefox-esr") return existsSync(FIREFOX);
  if (program === "faketime") return fakeClock() !== undefined;
  if (program === "webkit2gtk-driver") return existsSync(WEBKIT_DRIVER) && miniBrowser() !== undefined;
  const name = program === "xvfb" ? "Xvfb" : program;
  // An ordinary user's path often lacks the folder of servers.
  return [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"].some((folder) => existsSync(join(folder, name)));
}

/**
 * Returns the path of the library that gives a process a clock of its own.
 * @returns {string | undefined}
 */
export function fakeClock() {
  return libraryFolders()
    .map((folder) => `${folder}/faketime/libfaketimeMT.so.1`)
    .find((path) => existsSync(path));
}

/** Returns Debian's folders of libraries, by kind of machine. */
function libraryFolders() {
  const names = existsSync("/usr/lib") ? readdirSync("/usr/lib") : [];
  return names.filter((name) => name.includes("-linux-")).map((name) => `/usr/lib/${name}`);
}

/**
 * Returns the path of WebKitGTK's own small browser, which is in the folder of its library.
 * @returns {string | undefined}
 */
export function miniBrowser() {
  return libraryFolders()
    .flatMap((folder) => WEBKITS.map((version) => `${folder}/${version}/MiniBrowser`))
    .find((path) => existsSync(path));
}

const POSTGRES = "/usr/lib/postgresql";
/** The newest first. */
const WEBKITS = ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"];

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
