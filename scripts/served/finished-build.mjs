import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { root } from "../root.mjs";

/** The folder of finished builds in a checkout. Each has a folder of its own that nothing changes, so a server keeps the files that it began with. */
export const BUILDS = join(root, "built");
/** Names the newest of them. */
export const NEWEST = "newest";
/** Says in a finished build what it is: it is written last. */
export const DESCRIPTION = "build.json";
/** Has a file for each process that serves a build: `<name>.<process id>`. */
const SERVED = "served";

/**
 * Returns the folder that a web server of this program serves: the newest finished build of a checkout, or the finished build that this
 * program is part of.
 * @returns {string | undefined} `undefined` if there is none yet
 */
export function finishedBuild() {
  if (existsSync(join(root, DESCRIPTION))) return root;
  const name = newestBuild(BUILDS);
  return name === undefined ? undefined : join(BUILDS, name);
}

/**
 * Returns the name of the newest finished build in a folder of builds.
 * @param {string} builds
 * @returns {string | undefined}
 */
export function newestBuild(builds) {
  const pointer = join(builds, NEWEST);
  const name = existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : "";
  return name !== "" && existsSync(join(builds, name, DESCRIPTION)) ? name : undefined;
}

/**
 * Notes that this process serves a build until it ends, so that no later build deletes it. A build that was copied elsewhere needs no note.
 * @param {string} build the folder of a finished build
 */
export function noteServed(build) {
  const builds = dirname(build);
  if (newestBuild(builds) === undefined) return;
  const note = join(builds, SERVED, `${basename(build)}.${process.pid}`);
  try {
    writeFileSync(note, "");
  } catch {
    // Whoever may not write here did not build here either.
    return;
  }
  process.once("exit", () => rmSync(note, { force: true }));
}

/**
 * Returns the folder of the notes about a folder of builds.
 * @param {string} builds
 */
export function servedNotes(builds) {
  return join(builds, SERVED);
}
