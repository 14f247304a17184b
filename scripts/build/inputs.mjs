import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";

/** Folders and files at the root that no build reads. Everything else counts, so a new one is never forgotten. */
const OUTSIDE = new Set(
  (
    ".ci .git bench data docs e2e integration node_modules playwright-report scripts test-results " +
    ".gitignore .npmrc LICENSE biome.jsonc next-env.d.ts playwright.config.ts vitest.config.ts"
  ).split(" "),
);

/** Files that builds, compilers and people leave beside the sources. */
const BESIDE = /^\.next|\.(?:md|tsbuildinfo|log)$/;

/**
 * Returns a hash of everything that a production build is made from.
 * @returns {string}
 */
export function hashInputs() {
  const hash = createHash("sha256");
  for (const path of inputFiles()) {
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
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .sort();
}

/**
 * @param {import("node:fs").Dirent} entry
 * @param {string} path
 * @returns {string[]}
 */
function filesAt(entry, path) {
  if (!entry.isDirectory()) return entry.isFile() ? [path] : [];
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((inner) =>
    filesAt(inner, `${path}/${inner.name}`),
  );
}
