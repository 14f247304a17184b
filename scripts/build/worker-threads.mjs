import { rename } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../root.mjs";

/**
 * The programs of worker threads: the readers of untrusted documents, whose tasks are in lib/server/apart/tasks.ts, the
 * one that has a SQLite file, and the one that draws pictures. The variable names the bundled program for the code that starts threads.
 */
const PROGRAMS = [
  { entry: "lib/server/apart/worker.ts", file: "apart.mjs", variable: "APART_WORKER" },
  { entry: "lib/server/store/thread/worker.ts", file: "store.mjs", variable: "STORE_WORKER" },
  { entry: "lib/server/drawing/worker.ts", file: "drawing.mjs", variable: "DRAWING_WORKER" },
];

/** Where they are in the production build. */
const BUILT = join(root, ".next");

/** Where they are for development and tests, made anew each time. */
const LATEST = join(root, "node_modules/.cache/mar-discovery");

/** Bundles all of them into the production build. */
export async function bundleBuiltThreads() {
  await bundleInto(BUILT);
}

/** Names those of the production build to this process and its children. */
export function nameBuiltThreads() {
  name(BUILT);
}

/** Bundles all of them from the current sources, and names them to this process and its children. */
export async function prepareThreads() {
  await bundleInto(LATEST);
  name(LATEST);
}

/** @param {string} folder */
async function bundleInto(folder) {
  for (const { entry, file } of PROGRAMS) await bundleThread(join(folder, file), entry);
}

/** @param {string} folder */
function name(folder) {
  for (const { file, variable } of PROGRAMS) process.env[variable] = join(folder, file);
}

/**
 * Bundles a program into one file: threads start without Next and a compiler, and read a single file.
 * @param {string} file the target; an existing one is replaced atomically, as a thread may be about to read it
 * @param {string} entry
 * @returns {Promise<void>}
 */
export async function bundleThread(file, entry) {
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
    // Both sides of the pool must come from one copy; the driver of SQLite and sharp load libraries from their own
    // packages, and fontkit is large.
    external: ["tinypool", "@photostructure/sqlite", "fontkit", "sharp"],
    // Some CommonJS packages `require` Node's modules themselves.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    logLevel: "error",
  });
  await rename(unfinished, file);
}
