import "server-only";
import { digestSchema } from "@/lib/oci/name/digest";

const MOST_CHARACTERS = 512;
/** Names of values that are credentials wherever they stand. */
const SECRET = /\b(sig|signature|token|access_token|password|passwd|pwd|secret|api_?key|key)(=|%3d|:)[^&;,\s/]+/gi;

/**
 * A path or a message as the log may hold it: at most 512 characters, without user names and passwords of an address that
 * somebody pasted, and without values that are named like credentials.
 */
export function withoutCredentials(text: string): string {
  return text.slice(0, MOST_CHARACTERS).split("/").map(withoutUser).join("/").replace(SECRET, "$1$2***");
}

/** A component without what stands before its last `@`, unless that makes a digest of an image name. */
function withoutUser(component: string): string {
  const decoded = component.replaceAll(/%40/gi, "@").replaceAll(/%3a/gi, ":");
  const at = decoded.lastIndexOf("@");
  if (at < 0 || digestSchema.safeParse(decoded.slice(at + 1)).success) return component;
  return `***${decoded.slice(at)}`;
}
