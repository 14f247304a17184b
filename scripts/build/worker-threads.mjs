import { rename } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../root.mjs";
import { BUILD, nameThreads, THREADS } from "../served/built-files.mjs";

/**
 * The programs of worker threads: the readers of untrusted documents, whose tasks are in lib/server/apart/tasks.ts, the
 * one that has a SQLite file, and the one that draws pictures.
 * @type {Record<keyof typeof THREADS, string>}
 */
const ENTRIES = {
  APART_WORKER: "lib/server/apart/worker.ts",
  STORE_WORKER: "lib/server/store/thread/worker.ts",
  DRAWING_WORKER: "lib/server/drawing/worker.ts",
};

/** Where they are for development and tests, made anew each time. */
const LATEST = join(root, "node_modules/.cache/mar-discovery");

/**
 * Bundles all of them into the production build.
 * @returns {Promise<string[]>} the files that they are made of, relative to the root
 */
export async function bundleBuiltThreads() {
  return bundleInto(BUILD);
}

/** Bundles all of them from the current sources, and names them to this process and its children. */
export async function prepareThreads() {
  await bundleInto(LATEST);
  nameThreads(LATEST);
}

/** @param {string} folder */
async function bundleInto(folder) {
  /** @type {string[]} */
  const inputs = [];
  for (const variable of /** @type {(keyof typeof THREADS)[]} */ (Object.keys(THREADS))) {
    inputs.push(...(await bundleThread(join(folder, THREADS[variable]), ENTRIES[variable])));
  }
  return inputs;
}

/**
 * Bundles a program into one file: threads start without Next and a compiler, and read a single file.
 * @param {string} file the target; an existing one is replaced atomically, as a thread may be about to read it
 * @param {string} entry
 * @returns {Promise<string[]>} the files that it is made of, relative to the root
 */
export async function bundleThread(file, entry) {
  // Scripts are loaded before anything is installed.
  const { build } = await import("esbuild");
  const unfinished = `${file}.${process.pid}`;
  const { metafile } = await build({
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
    // Both sides of the pool must come from one copy; the driver of SQLite and sharp load libraries from their own
    // packages, and fontkit is large.
    external: ["tinypool", "@photostructure/sqlite", "fontkit", "sharp"],
    // Some CommonJS packages `require` Node's modules themselves.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    metafile: true,
    logLevel: "error",
  });
  await rename(unfinished, file);
  return Object.keys(metafile.inputs);
}
