import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../root.mjs";
import { BUILD } from "../../served/built-files.mjs";
import { filesBelow } from "./files-below.mjs";

/** Parts of style sheets, and typefaces, which no map of scripts names. */
const IN_STYLES = ["tailwindcss", "@fontsource-variable/inter", "@fontsource-variable/jetbrains-mono"];

const FOLDER = "node_modules/";

/** @typedef {{ sources?: string[], sections?: { map: SourceMap }[] }} SourceMap */

/**
 * Returns the packages that a build contains as parts of its own scripts and styles, as `name@version`: those that the maps of the server's scripts
 * name (which include the browser's, as the server renders them too), and those in further inputs.
 * @param {readonly string[]} inputs paths of files that other scripts are made of, relative to the root
 * @returns {Promise<Set<string>>}
 */
export async function bundledPackages(inputs) {
  const maps = (await filesBelow(BUILD)).filter((file) => /^server\/.*\.map$/.test(file));
  const sources = new Set(inputs);
  for (const map of maps) for (const source of sourcesOf(await parsed(join(BUILD, map)))) sources.add(source);
  const folders = [...sources].flatMap(packageFolder);
  return new Set([...folders, ...IN_STYLES.map((name) => FOLDER + name)].map(packageAt));
}

/**
 * Returns the packages that are there as files, as `name@version`.
 * @param {readonly string[]} files relative to the root
 * @returns {Set<string>}
 */
export function filedPackages(files) {
  const folders = files.filter((file) => file.startsWith(FOLDER)).flatMap(packageFolder);
  return new Set([...new Set(folders)].map(packageAt));
}

/**
 * @param {string} path
 * @returns {Promise<SourceMap>}
 */
async function parsed(path) {
  return JSON.parse(await readFile(path, "utf8"));
}

/**
 * @param {SourceMap} map
 * @returns {string[]}
 */
function sourcesOf({ sources = [], sections = [] }) {
  return [...sources, ...sections.flatMap(({ map }) => sourcesOf(map))]
    .map(decodeURI)
    .map((each) => each.replaceAll("%40", "@"));
}

/**
 * Returns the folder of the package that a file belongs to, as a list of one; empty if it belongs to none.
 * @param {string} path
 */
function packageFolder(path) {
  const at = path.indexOf(FOLDER);
  if (at < 0) return [];
  const names = [...path.slice(at).matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)].map(([, name = ""]) => name);
  // Packages whose own maps were followed name files beside themselves.
  const places = [FOLDER + names.join(`/${FOLDER}`), FOLDER + names[names.length - 1]];
  const place = places.find((each) => existsSync(join(root, each, "package.json")));
  return place ? [place] : [];
}

/** @param {string} folder */
function packageAt(folder) {
  const { name, version } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  return `${name}@${version}`;
}
