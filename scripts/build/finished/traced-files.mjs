import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { root } from "../../root.mjs";
import { BUILD, THREADS } from "../../served/built-files.mjs";
import { filesBelow } from "./files-below.mjs";

/** What runs in a finished build: its two processes, Next's settings, and the threads. */
const ENTRIES = [
  "scripts/start.mjs",
  "scripts/serve/main.mjs",
  "next.config.js",
  ...Object.values(THREADS).map((file) => `.next/${file}`),
];

/** What is read by its path below the root, which no trace sees. */
const READ = ["messages/refusal.en.json", "messages/refusal.zh-cn.json"];

/** Parts of Next, React and their tools that develop, build and test. A server of a build never loads them, though its files name them. */
const NOT_LOADED = [
  "**/*.development.js",
  "**/*.dev.js",
  "**/*.d.ts",
  "**/*.map",
  "**/next/dist/compiled/{@babel,@mswjs,babel*,edge-runtime,jest-worker,next-devtools,terser}/**",
  "**/next/dist/{build/swc,build/webpack,lib/upgrade,next-devtools,pages,server/dev,server/typescript,server/web/sandbox}/**",
  "**/next/dist/compiled/webpack/bundle*.js",
  "**/node_modules/{@next/swc-*,typescript}/**",
];

/** Next's reader of settings, which looks for files that it names and loads none of them. */
const LOOKS_FOR = "next/dist/server/config-utils.js";
const LOOKED_FOR = /'(next\/dist\/compiled\/[^']+)'/g;

/** The driver of SQLite chooses its library while it runs, by system and C library. */
const DRIVER = "@photostructure/sqlite";

/** Files of packages that a program names in a text: typefaces. */
const NAMED = /"(@fontsource[^"\s]*\.woff2?)"/g;

/** What Next leaves beside a build that no server reads. */
const NOT_SERVED = /^(?:(?:build|cache|dev|diagnostics|types)\/|trace|turbopack$)|\.nft\.json$|^server\/.*\.map$/;

/**
 * Returns the files that a server of Next's build needs, relative to the root, links among them: what Next traced, what our own programs
 * load, and what is read by name.
 * @returns {Promise<string[]>}
 */
export async function tracedFiles() {
  const built = await filesBelow(BUILD);
  const byNext = await tracedByNext(built.filter((file) => file.endsWith(".nft.json")));
  const own = built.filter((file) => !NOT_SERVED.test(file)).map((file) => `.next/${file}`);
  const files = [...byNext, ...(await tracedByUs()), ...(await namedFiles()), ...own, ...READ];
  const assets = (await filesBelow(join(root, "public"))).map((file) => `public/${file}`);
  return [...new Set([...files, ...assets])].filter((file) => !/^\.next\/server\/.*\.map$/.test(file)).sort();
}

/**
 * @param {readonly string[]} lists of files relative to themselves, below the build
 * @returns {Promise<Set<string>>}
 */
async function tracedByNext(lists) {
  /** @type {Set<string>} */
  const found = new Set();
  for (const list of lists) {
    /** @type {{ files: string[] }} */
    const { files } = JSON.parse(await readFile(join(BUILD, list), "utf8"));
    for (const file of files) found.add(belowRoot(join(BUILD, dirname(list), file)));
  }
  return found;
}

/** @returns {Promise<string[]>} */
async function tracedByUs() {
  // Scripts are loaded before anything is installed.
  const { nodeFileTrace } = await import("@vercel/nft");
  const { fileList } = await nodeFileTrace(
    ENTRIES.map((entry) => join(root, entry)),
    { base: root, processCwd: root, ignore: NOT_LOADED, moduleSyncCatchall: true },
  );
  return [...fileList].map((file) => file.split(sep).join("/"));
}

/** @returns {Promise<string[]>} */
async function namedFiles() {
  const require = createRequire(join(root, "package.json"));
  const texts = await Promise.all(Object.values(THREADS).map((file) => readFile(join(BUILD, file), "utf8")));
  const names = texts.flatMap((text) => [...text.matchAll(NAMED)].map(([, name = ""]) => name));
  const manifests = names.map((name) => `${name.split("/").slice(0, 2).join("/")}/package.json`);
  const typefaces = [...names, ...manifests].map((name) => require.resolve(name));
  const reader = await readFile(require.resolve(LOOKS_FOR), "utf8");
  const lookedFor = [...reader.matchAll(LOOKED_FOR)].map(([, name = ""]) => require.resolve(name));
  const driver = dirname(require.resolve(`${DRIVER}/package.json`));
  const ofDriver = createRequire(join(driver, "package.json"));
  return [...typefaces, ...lookedFor, ofDriver("node-gyp-build").path(driver)].map(belowRoot);
}

/**
 * @param {string} path
 * @returns {string} with slashes, as Next writes them
 */
function belowRoot(path) {
  const below = relative(root, path).split(sep).join("/");
  if (below.startsWith("..")) throw new Error(`${path} is outside of the project`);
  return below;
}
