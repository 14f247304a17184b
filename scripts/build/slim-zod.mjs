import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";

/** Where next.config.js looks for it. */
export const SLIM_ZOD = "node_modules/.cache/mar-discovery/zod-mini.mjs";

const SOURCES = ["app", "components", "lib"];

/** What no browser gets takes the library as it is. */
const SERVER = /^(?:lib\/)?(?:server|sample|api)\//;

/**
 * Bundles of `zod/mini` what browser code uses and nothing else. Turbopack keeps most of the library whatever is used of it, which
 * would be a twentieth of all scripts of a page.
 * @returns {Promise<void>}
 */
export async function writeSlimZod() {
  // Scripts are read before anything is installed.
  const { build } = await import("esbuild");
  const names = SOURCES.flatMap((folder) => usedNames(join(root, folder)));
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
 * @returns {string[]} what stands behind `z.` in code, types aside
 */
function usedNames(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !SERVER.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .filter((text) => text.includes('from "zod/mini"'))
    .flatMap((text) =>
      [...text.matchAll(/(?<![\w.])z\.([a-z]\w*)(?=(?:\.\w+)*(?:<[^()]*>)?\()/g)].map(([, name = ""]) => name),
    );
}
