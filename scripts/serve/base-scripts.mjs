import fs from "node:fs";
import { BASE_PATH, belowBase } from "../../lib/contract/base/base-path.mjs";

/** Files of the build in which the framework wrote where browsers find scripts. It reads each before the first answer of its route. */
const MANIFEST = /_client-reference-manifest\.js$/;
const SCRIPTS = "/_next/static/";

/**
 * Has the framework name its scripts below the base. What it writes itself has a prefix that it takes while it runs (`next.config.js`); these files
 * have whole addresses, which the build cannot know, and are left as they are: a running server reads them with other addresses.
 */
export function nameScriptsBelowBase() {
  if (BASE_PATH === "") return;
  const { readFileSync } = fs;
  Object.assign(fs, {
    /** @type {(path: unknown, ...rest: unknown[]) => unknown} */
    readFileSync: (path, ...rest) => {
      const content = Reflect.apply(readFileSync, fs, [path, ...rest]);
      const isManifest = typeof content === "string" && typeof path === "string" && MANIFEST.test(path);
      return isManifest ? content.replaceAll(`"${SCRIPTS}`, () => `"${belowBase(SCRIPTS)}`) : content;
    },
  });
}
