import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BUILD, COMMON_SCRIPT } from "../served/built-files.mjs";

/** How a file of the bundler says which one it is. */
const ITSELF = '["object"==typeof document?document.currentScript:void 0,';

/**
 * Puts the scripts that every page loads into one file of the build: one file compresses better than ten, and costs one request. Its parts stay
 * where they are. Describes it beside the build, and returns the paths of its parts, as pages name them.
 * @returns {Promise<string[]>}
 */
export async function writeCommonScript() {
  /** @type {string[]} */
  const parts = [];
  /** @type {string[]} */
  const texts = [];
  for (const path of await commonPaths()) {
    const text = await readFile(join(BUILD, path), "utf8");
    // The bundler's own program does not say which file it is.
    if (!text.includes(ITSELF) && !text.includes("{push:")) throw new Error(`${path} has another form than files had`);
    texts.push(text.replaceAll(ITSELF, () => `[${JSON.stringify(path)},`));
    parts.push(`/_next/${path}`);
  }
  const whole = texts.join("\n;");
  const name = `static/chunks/common-${createHash("sha256").update(whole).digest("hex").slice(0, 12)}.js`;
  await writeFile(join(BUILD, name), whole);
  await writeFile(join(BUILD, COMMON_SCRIPT), JSON.stringify({ file: `/_next/${name}`, parts }));
  return parts;
}

/** @returns {Promise<string[]>} the files that each page loads at first, below the build */
async function commonPaths() {
  const { rootMainFiles } = JSON.parse(await readFile(join(BUILD, "build-manifest.json"), "utf8"));
  const pages = join(BUILD, "server/app");
  const names = await readdir(pages, { recursive: true });
  /** @type {Set<string> | undefined} */
  let common;
  for (const name of names.filter((each) => each.endsWith("page_client-reference-manifest.js"))) {
    const text = await readFile(join(pages, name), "utf8");
    const manifest = JSON.parse(text.slice(text.indexOf("] = {") + 4, text.lastIndexOf("}") + 1));
    const files = new Set(Object.values(manifest.entryJSFiles ?? {}).flat());
    // The framework's own page, for an error of the layout.
    if (!name.startsWith("_")) common = common ? new Set([...common].filter((file) => files.has(file))) : files;
  }
  return [...new Set([...rootMainFiles, ...(common ?? [])])];
}
