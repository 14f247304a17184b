import "server-only";
import { digestSchema } from "@/lib/oci/name/digest-schema";

const MOST_CHARACTERS = 512;
/** Names of values that are always credentials. */
const SECRET = /\b(sig|signature|token|access_token|password|passwd|pwd|secret|api_?key|key)(=|%3d|:)[^&;,\s/]+/gi;

/**
 * Returns a path or message that is safe to log: at most 512 characters, without user names and passwords in pasted
 * addresses, and without values named like credentials.
 */
export function withoutCredentials(text: string): string {
  return text.slice(0, MOST_CHARACTERS).split("/").map(withoutUser).join("/").replace(SECRET, "$1$2***");
}

/** Returns a component without the text before its last `@`, unless the rest is the digest of an image name. */
function withoutUser(component: string): string {
  const decoded = component.replaceAll(/%40/gi, "@").replaceAll(/%3a/gi, ":");
  const at = decoded.lastIndexOf("@");
  if (at < 0 || digestSchema.safeParse(decoded.slice(at + 1)).success) return component;
  return `***${decoded.slice(at)}`;
}
