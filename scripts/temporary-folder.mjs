import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Creates an empty folder that is deleted with its contents when this process ends.
 * @param {string} purpose part of its name
 * @returns {string}
 */
export function temporaryFolder(purpose) {
  const folder = mkdtempSync(join(tmpdir(), `mar-discovery-${purpose}-`));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
