import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../root.mjs";
import { BUILD, nameServiceWorkers } from "../served/built-files.mjs";

/** The service worker and the one that takes its place when it is turned off. */
const PROGRAMS = {
  "service-worker": "lib/browser/offline/worker.ts",
  "leaving-worker": "lib/browser/offline/leaving-worker.ts",
};
const LATEST = join(root, "node_modules/.cache/mar-discovery");

/**
 * Bundles both into the production build, whose id they have.
 * @param {readonly string[]} parts paths of files that pages name, but load as parts of another one
 * @returns {Promise<string[]>} the files that they are made of, relative to the root
 */
export async function bundleServiceWorker(parts) {
  return bundleInto(BUILD, await readFile(join(BUILD, "BUILD_ID"), "utf8"), parts);
}

/** Bundles both for development, and names them to this process and its children. */
export async function prepareServiceWorker() {
  await bundleInto(LATEST, "development", []);
  nameServiceWorkers(LATEST);
}

/**
 * @param {string} folder
 * @param {string} id of the build
 * @param {readonly string[]} parts
 */
async function bundleInto(folder, id, parts) {
  // Scripts are loaded before anything is installed.
  const { build } = await import("esbuild");
  const { metafile } = await build({
    entryPoints: PROGRAMS,
    outdir: folder,
    absWorkingDir: root,
    alias: { "@": root },
    define: { BUILD: JSON.stringify(id), PARTS: JSON.stringify(parts) },
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    // Chinese words as they are.
    charset: "utf8",
    metafile: true,
    logLevel: "error",
  });
  return Object.keys(metafile.inputs);
}
