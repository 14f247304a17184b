import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("./files/", import.meta.url));

/** A file of a case, as a registry would serve it. `path` is relative to the case's folder. */
export type CaseFile = { path: string; bytes: Buffer };

/** Returns the names of all cases. Each is a folder with a registry's files for an image that was once shown wrong. */
export function caseNames(): string[] {
  return readdirSync(ROOT);
}

/** Returns all files of a case, by name. Throws if there is no such case. */
export function caseFiles(name: string): CaseFile[] {
  return readdirSync(`${ROOT}${name}`).map((path) => ({ path, bytes: readFileSync(`${ROOT}${name}/${path}`) }));
}
