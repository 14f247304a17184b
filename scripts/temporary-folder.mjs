import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * An empty folder that is deleted with all that is in it when this process ends.
 * @param {string} purpose part of its name
 * @returns {string}
 */
export function temporaryFolder(purpose) {
  const folder = mkdtempSync(join(tmpdir(), `mar-discovery-${purpose}-`));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
