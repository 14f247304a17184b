import { createHash } from "node:crypto";
import { copyFile, cp, lstat, mkdir, readFile, readlink, rename, rm, symlink, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DESCRIPTION, NEWEST, newestBuild } from "../../served/finished-build.mjs";
import { addEarlierAssets, deleteOldBuilds } from "./earlier-builds.mjs";
import { filesBelow } from "./files-below.mjs";

/**
 * What a finished build says of itself: the hash of what it was made from, when, and its own scripts, styles and typefaces, without those of
 * earlier builds.
 * @typedef {{ from: string, madeAt: string, assets: string[] }} Description
 */

/** Below a build: what browsers load. */
export const ASSETS = ".next/static";

/**
 * Copies files into a new folder of builds and makes it the newest. Servers of earlier builds keep theirs; browsers that have pages of an
 * earlier build get its scripts from the new one.
 * @param {{ builds: string, source: string, files: readonly string[], from: string, texts: Record<string, string> }} build
 *   `files` and links are relative to `source`; `from` is the hash of what it was made from; `texts` are further files, by name
 * @returns {Promise<string>} the new folder
 */
export async function publish({ builds, source, files, from, texts }) {
  const name = createHash("sha256").update(`${from} ${Date.now()}`).digest("hex").slice(0, 12);
  const unfinished = join(builds, `unfinished-${process.pid}`);
  await rm(unfinished, { recursive: true, force: true });
  for (const file of files) await copy(join(source, file), join(unfinished, file));
  for (const [file, text] of Object.entries(texts)) await writeFile(join(unfinished, file), text);
  const assets = await filesBelow(join(unfinished, ASSETS));
  await addEarlierAssets(builds, join(unfinished, ASSETS));
  /** @type {Description} */
  const description = { from, madeAt: new Date().toISOString(), assets };
  await writeFile(join(unfinished, DESCRIPTION), `${JSON.stringify(description)}\n`);
  await rename(unfinished, join(builds, name));
  await point(builds, name);
  await deleteOldBuilds(builds);
  return join(builds, name);
}

/**
 * Returns true if the newest build was made from these inputs.
 * @param {string} builds
 * @param {string} from
 */
export async function isPublished(builds, from) {
  const name = newestBuild(builds);
  return name !== undefined && (await description(join(builds, name))).from === from;
}

/**
 * Returns what a finished build says of itself.
 * @param {string} build
 * @returns {Promise<Description>}
 */
async function description(build) {
  return JSON.parse(await readFile(join(build, DESCRIPTION), "utf8"));
}

/**
 * Copies a finished build to a folder that is new or empty.
 * @param {string} build
 * @param {string} target
 */
export async function copyBuild(build, target) {
  await cp(build, target, { recursive: true, verbatimSymlinks: true });
}

/**
 * @param {string} from a file, or a link, which stays one
 * @param {string} to
 */
async function copy(from, to) {
  await mkdir(dirname(to), { recursive: true });
  const isLink = (await lstat(from)).isSymbolicLink();
  // Windows allows everybody to make the links that it calls junctions.
  if (isLink) await symlink(await readlink(from), to, "junction");
  else await copyFile(from, to);
}

/**
 * Names the newest build at once: whoever reads the name gets the old or the new one.
 * @param {string} builds
 * @param {string} name
 */
async function point(builds, name) {
  const next = join(builds, `${NEWEST}.${process.pid}`);
  await writeFile(next, `${basename(name)}\n`);
  await rename(next, join(builds, NEWEST));
}
