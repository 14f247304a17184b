import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";

/** Folders and files at the root that no build reads. Everything else counts, so a new one is never forgotten. */
const OUTSIDE = new Set(
  (
    ".ci .git bench built data deploy docs e2e integration node_modules playwright-report scripts test-results " +
    ".dockerignore .gitattributes .gitignore .npmrc Dockerfile LICENSE biome.jsonc next-env.d.ts playwright.config.ts vitest.config.ts"
  ).split(" "),
);

/** Files that builds, compilers and people leave beside the sources. */
const BESIDE = /^\.next|\.(?:md|tsbuildinfo|log)$/;

/**
 * Returns a hash of everything that a production build is made from.
 * @returns {string}
 */
export function hashInputs() {
  return hashOf(inputFiles());
}

/**
 * Returns a hash of everything that a finished build is made from.
 * @param {string} inputs the hash of what Next's build is made from
 * @returns {string}
 */
export function hashWithScripts(inputs) {
  const hash = hashOf([...filesBelow("scripts").filter(isInput).sort(), "LICENSE", "THIRD_PARTY.md"]);
  return createHash("sha256").update(`${inputs} ${hash} ${process.platform} ${process.arch}`).digest("hex");
}

/** @param {readonly string[]} paths below the root */
function hashOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    hash.update(`${path}\0`);
    const content = readFileSync(join(root, path));
    hash.update(`${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** @returns {string[]} paths below the root, in a fixed order */
function inputFiles() {
  return readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !OUTSIDE.has(name) && !BESIDE.test(name))
    .flatMap((entry) => filesAt(entry, entry.name))
    .filter(isInput)
    .sort();
}

/** @param {string} path */
function isInput(path) {
  return !/\.test\.tsx?$/.test(path);
}

/**
 * @param {import("node:fs").Dirent} entry
 * @param {string} path
 * @returns {string[]}
 */
function filesAt(entry, path) {
  if (entry.isDirectory()) return filesBelow(path);
  return entry.isFile() ? [path] : [];
}

/**
 * @param {string} folder below the root
 * @returns {string[]}
 */
function filesBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((inner) =>
    filesAt(inner, `${folder}/${inner.name}`),
  );
}
