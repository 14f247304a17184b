import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../root.mjs";

/** The service worker and the one that takes its place when it is turned off. The variable names the folder of both. */
const PROGRAMS = {
  "service-worker": "lib/browser/offline/worker.ts",
  "leaving-worker": "lib/browser/offline/leaving-worker.ts",
};
const VARIABLE = "SERVICE_WORKER_FOLDER";
const BUILT = join(root, ".next");
const LATEST = join(root, "node_modules/.cache/mar-discovery");

/**
 * Bundles both into the production build, whose id they have.
 * @param {readonly string[]} parts paths of files that pages name, but load as parts of another one
 */
export async function bundleServiceWorker(parts) {
  await bundleInto(BUILT, await readFile(join(BUILT, "BUILD_ID"), "utf8"), parts);
}

/** Names those of the production build to this process. */
export function nameServiceWorker() {
  process.env[VARIABLE] = BUILT;
}

/** Bundles both for development, and names them to this process and its children. */
export async function prepareServiceWorker() {
  await bundleInto(LATEST, "development", []);
  process.env[VARIABLE] = LATEST;
}

/**
 * @param {string} folder
 * @param {string} id of the build
 * @param {readonly string[]} parts
 */
async function bundleInto(folder, id, parts) {
  // Scripts are loaded before anything is installed.
  const { build } = await import("esbuild");
  await build({
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
    logLevel: "error",
  });
}
