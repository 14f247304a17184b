import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {Map<string, LockedPackage>} LockedPackages
 */

/**
 * Returns the packages in a lock file, by their path below the root.
 * @param {string} path
 * @returns {LockedPackages | undefined} `undefined` if the file is missing or unreadable
 */
function lockedPackages(path) {
  try {
    const { packages } = JSON.parse(readFileSync(join(root, path), "utf8"));
    return new Map(Object.entries(packages).filter(([name]) => name !== ""));
  } catch {
    return undefined;
  }
}

/**
 * Returns true if `node_modules` matches `package-lock.json`. npm writes its own record as its last step, so an
 * interrupted installation does not count. Optional packages belong to other platforms and may be missing.
 * @returns {boolean}
 */
export function isInstalled() {
  const wanted = lockedPackages("package-lock.json");
  const installed = lockedPackages("node_modules/.package-lock.json");
  if (!wanted || !installed) return false;
  const allWanted = [...wanted].every(([name, entry]) => {
    const found = installed.get(name);
    if (!found) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
  return allWanted && [...installed.keys()].every((name) => wanted.has(name));
}
