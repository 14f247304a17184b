import { digestOf } from "../archive/digest-of";
import { caseFile } from "./case-files";

/** What a file of a case says, such as `caseJson("01-oldconfig/octet-manifest.json")`. */
export function caseJson(path: string): unknown {
  return JSON.parse(caseFile(path).toString("utf8"));
}

/** The SHA-256 digest of a file's bytes: that of the manifest or blob that the file is. */
export function caseDigest(path: string) {
  return digestOf(caseFile(path));
}

/** The bytes of a case's file, unchanged. */
export { caseFile, caseFiles, caseNames } from "./case-files";
