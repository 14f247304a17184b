import { join } from "node:path";
import { root } from "../root.mjs";

/** Where the build is, beside the program that serves it. */
export const BUILD = join(root, ".next");

/** The programs of worker threads in a build, by the variable that names each to the code that starts it. */
export const THREADS = /** @type {const} */ ({
  APART_WORKER: "apart.mjs",
  STORE_WORKER: "store.mjs",
  DRAWING_WORKER: "drawing.mjs",
});

/** The description of the script that every page loads, in a build. */
export const COMMON_SCRIPT = "common-script.json";

/**
 * Names what scripts/build adds to Next's build to this process and its children: the programs of worker threads, the folder of the service
 * worker, and the script that every page loads.
 */
export function nameBuiltFiles() {
  nameThreads(BUILD);
  nameServiceWorkers(BUILD);
  process.env.COMMON_SCRIPT = join(BUILD, COMMON_SCRIPT);
}

/**
 * Names the programs of worker threads in a folder.
 * @param {string} folder
 */
export function nameThreads(folder) {
  for (const [variable, file] of Object.entries(THREADS)) process.env[variable] = join(folder, file);
}

/**
 * Names the folder of the service worker, and of the one that takes its place when it is turned off.
 * @param {string} folder
 */
export function nameServiceWorkers(folder) {
  process.env.SERVICE_WORKER_FOLDER = folder;
}
