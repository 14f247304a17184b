import { digestOf } from "../archive/digest-of";
import { caseFiles } from "./case-files";

/**
 * Returns the bytes of a case's file, unchanged: `01-oldconfig/octet-manifest.json`. Throws if there is no such file.
 */
export function caseFile(path: string): Buffer {
  const [folder = "", name] = path.split("/", 2);
  const found = caseFiles(folder).find((file) => file.path === name);
  if (!found) throw new Error(`There is no ${path}.`);
  return found.bytes;
}

/** Returns the parsed JSON of a case's file, such as `caseJson("01-oldconfig/octet-manifest.json")`. */
export function caseJson(path: string): unknown {
  return JSON.parse(caseFile(path).toString("utf8"));
}

/** Returns the SHA-256 digest of a file's bytes: that of the manifest or blob in it. */
export function caseDigest(path: string) {
  return digestOf(caseFile(path));
}

export { caseNames } from "./case-files";
