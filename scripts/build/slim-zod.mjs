import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";

/** The path that next.config.js expects. */
const SLIM_ZOD = "node_modules/.cache/mar-discovery/zod-mini.mjs";

/** The entry points of browser code. */
const SOURCES = ["app", "components"];

/**
 * Bundles exactly those parts of `zod/mini` that browser code uses. Turbopack keeps most of the library regardless,
 * which would be a twentieth of a page's scripts.
 * @returns {Promise<void>}
 */
export async function writeSlimZod() {
  // Scripts are loaded before anything is installed.
  const { build } = await import("esbuild");
  const { metafile } = await build({
    entryPoints: SOURCES.flatMap((folder) => clientFiles(folder)),
    absWorkingDir: root,
    alias: { "@": root },
    packages: "external",
    bundle: true,
    format: "esm",
    write: false,
    outdir: "nowhere",
    metafile: true,
    logLevel: "error",
  });
  const names = Object.keys(metafile.inputs).flatMap((file) => usedNames(join(root, file)));
  await build({
    stdin: { contents: `export { ${[...new Set(names)].sort().join(", ")} } from "zod/mini";`, resolveDir: root },
    outfile: join(root, SLIM_ZOD),
    bundle: true,
    format: "esm",
    minify: true,
    target: "es2022",
    logLevel: "error",
  });
}

/**
 * @param {string} folder
 * @returns {string[]} the browser's files, which include everything that they import
 */
function clientFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(folder, file))
    .filter((file) => readFileSync(join(root, file), "utf8").startsWith('"use client"'));
}

/**
 * @param {string} file
 * @returns {string[]} the names after `z.` in its code, without types
 */
function usedNames(file) {
  const text = readFileSync(file, "utf8");
  if (!text.includes('from "zod/mini"')) return [];
  return [...text.matchAll(/(?<![\w.])z\.([a-z]\w*)(?=(?:\.\w+)*(?:<[^()]*>)?\()/g)].map(([, name = ""]) => name);
}
