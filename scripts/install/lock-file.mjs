import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {Map<string, LockedPackage>} LockedPackages
 */

/**
 * The packages that a lock file lists, by their path below the root.
 * @param {string} path
 * @returns {LockedPackages | undefined} nothing when there is no such file or it cannot be read
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
 * Whether `node_modules` holds what `package-lock.json` asks for. npm writes down what it installed as its last step,
 * so an interrupted installation does not count. Optional packages are those of other platforms: they may be absent.
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
