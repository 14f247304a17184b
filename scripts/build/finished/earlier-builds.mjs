import { existsSync, readFileSync } from "node:fs";
import { constants, copyFile, mkdir, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DESCRIPTION, newestBuild, servedNotes } from "../../served/finished-build.mjs";

/** How many builds are kept, the newest included; those that a server still has come on top. */
const KEPT = 3;

/**
 * Adds the scripts and styles of the last builds to those of a new one: a page that a browser loaded before asks for them later. Their names have
 * hashes of what is in them, so none is in another's way.
 * @param {string} builds
 * @param {string} assets the folder of the new build's own
 */
export async function addEarlierAssets(builds, assets) {
  for (const { build, description } of (await madeBuilds(builds)).slice(0, KEPT - 1)) {
    for (const file of description.assets) {
      const target = join(assets, file);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(join(build, ".next/static", file), target, constants.COPYFILE_EXCL).catch((error) => {
        if (error.code !== "EEXIST") throw error;
      });
    }
  }
}

/**
 * Deletes the builds that are neither among the last ones nor served by a process of this machine.
 * @param {string} builds
 */
export async function deleteOldBuilds(builds) {
  const served = await servedBuilds(builds);
  const newest = newestBuild(builds);
  for (const { name, build } of (await madeBuilds(builds)).slice(KEPT)) {
    if (name !== newest && !served.has(name)) await rm(build, { recursive: true, force: true });
  }
}

/**
 * @param {string} builds
 * @returns {Promise<{ name: string, build: string, description: import("./publish.mjs").Description }[]>} newest first
 */
async function madeBuilds(builds) {
  const names = existsSync(builds) ? await readdir(builds) : [];
  return names
    .map((name) => ({ name, build: join(builds, name) }))
    .filter(({ build }) => existsSync(join(build, DESCRIPTION)))
    .map((each) => ({ ...each, description: JSON.parse(readFileSync(join(each.build, DESCRIPTION), "utf8")) }))
    .sort((a, b) => (a.description.madeAt < b.description.madeAt ? 1 : -1));
}

/**
 * @param {string} builds
 * @returns {Promise<Set<string>>} names of the builds that a living process has noted; notes of others are deleted
 */
async function servedBuilds(builds) {
  const notes = servedNotes(builds);
  await mkdir(notes, { recursive: true });
  /** @type {Set<string>} */
  const served = new Set();
  for (const note of await readdir(notes)) {
    const [name = "", id] = note.split(".");
    if (isAlive(Number(id))) served.add(name);
    else await rm(join(notes, note), { force: true });
  }
  return served;
}

/** @param {number} id */
function isAlive(id) {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // Another user's process may not be asked.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
