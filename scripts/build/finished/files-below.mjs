import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/**
 * Returns the files and links below a folder, relative to it, with slashes. A link to a folder is not followed. Empty if there is no such folder.
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
export async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}
