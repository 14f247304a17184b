import { rename } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../root.mjs";

/** The program of the worker threads that read untrusted documents; its tasks are in lib/server/apart/tasks.ts. */
const ENTRY = "lib/server/apart/worker.ts";

/** Its path in the production build. */
export const BUILT_WORKER = join(root, ".next/apart.mjs");

/** Its path for development and tests, made anew each time. */
const LATEST_WORKER = join(root, "node_modules/.cache/mar-discovery/apart.mjs");

/**
 * Bundles it from the current sources and passes its path to this process and its children.
 * @returns {Promise<string>} the path
 */
export async function prepareApartWorker() {
  await bundleApartWorker(LATEST_WORKER);
  process.env.APART_WORKER = LATEST_WORKER;
  return LATEST_WORKER;
}

/**
 * Bundles the threads' code into one file: they start without Next and a compiler, and read a single file.
 * @param {string} file the target; an existing one is replaced atomically, as a thread may be about to read it
 * @param {string} [entry]
 * @returns {Promise<void>}
 */
export async function bundleApartWorker(file, entry = ENTRY) {
  // Scripts are loaded before anything is installed.
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
    // As in Next: `server-only` is empty there, and throws elsewhere.
    conditions: ["react-server"],
    // Both sides of the pool must come from one copy.
    external: ["tinypool", "@photostructure/sqlite"],
    // Some CommonJS packages `require` Node's modules themselves.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "error",
  });
  await rename(unfinished, file);
}
