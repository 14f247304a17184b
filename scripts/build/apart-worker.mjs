import { rename } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../root.mjs";

/** What the worker threads run that read untrusted documents: its tasks are in lib/server/apart/tasks.ts. */
const ENTRY = "lib/server/apart/worker.ts";

/** Where the production build keeps it. */
export const BUILT_WORKER = join(root, ".next/apart.mjs");

/** Where it lies while developing and testing, made anew each time. */
const LATEST_WORKER = join(root, "node_modules/.cache/mar-discovery/apart.mjs");

/**
 * Bundles it from the sources as they are, and tells this process and those that it starts where it is.
 * @returns {Promise<string>} where
 */
export async function prepareApartWorker() {
  await bundleApartWorker(LATEST_WORKER);
  process.env.APART_WORKER = LATEST_WORKER;
  return LATEST_WORKER;
}

/**
 * Bundles the code of those threads into one file: they start without Next, without a compiler, and with one file to read.
 * @param {string} file where it goes; one that is there is replaced at once, as a thread may be about to read it
 * @param {string} [entry]
 * @returns {Promise<void>}
 */
export async function bundleApartWorker(file, entry = ENTRY) {
  // Scripts are read before anything is installed.
  const { build } = await import("esbuild");
  const unfinished = `${file}.${process.pid}`;
  await build({
    entryPoints: [join(root, entry)],
    outfile: unfinished,
    absWorkingDir: root,
    alias: { "@": root },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    // As Next does: `server-only` is empty there, and an error elsewhere.
    conditions: ["react-server"],
    // Both sides of the pool have to be of one copy.
    external: ["tinypool"],
    // Some packages are CommonJS and load Node's modules themselves.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "error",
  });
  await rename(unfinished, file);
}
