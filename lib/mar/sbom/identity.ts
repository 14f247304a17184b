import type { SbomPackage } from "./package";
import type { Purl } from "./purl";
import { withoutQualifiers } from "./purl-path";

/** What a package is, wherever it is. `space` is the namespace of its package URL; `""` for a part that nothing says. */
export type PackageIdentity = { type: string; space: string; name: string; version: string };

/** Longest parts that are kept, in characters. */
const LONGEST = { type: 40, space: 200, name: 200, version: 100 };

/**
 * Returns what a package of an SBOM is: by its package URL, else by its name, whose last component is the name. Returns `undefined` if a
 * part is longer than any real one.
 */
export function identityOf({ name: given, version: stated, purl }: SbomPackage): PackageIdentity | undefined {
  const named = purl ? partsOfPurl(purl) : undefined;
  const { type = "", path = given, version } = named ?? {};
  const components = path.split("/").filter(Boolean);
  const identity = {
    type: type.toLowerCase(),
    space: components.slice(0, -1).join("/"),
    name: components.at(-1) ?? given,
    version: stated ?? version ?? "",
  };
  const isReal = identity.type.length <= LONGEST.type && identity.space.length <= LONGEST.space;
  return isReal && identity.name.length <= LONGEST.name && identity.version.length <= LONGEST.version
    ? identity
    : undefined;
}

/** @see https://github.com/package-url/purl-spec/blob/main/PURL-SPECIFICATION.rst */
function partsOfPurl(purl: Purl): { type: string; path: string; version: string | undefined } {
  const text = withoutQualifiers(purl.replace(/^pkg:\/{0,2}/i, ""));
  const slash = text.indexOf("/");
  const rest = text.slice(slash + 1);
  const at = rest.lastIndexOf("@");
  const isVersioned = at > 0 && rest.charAt(at - 1) !== "/";
  return {
    type: text.slice(0, slash),
    path: decoded(isVersioned ? rest.slice(0, at) : rest),
    version: isVersioned ? decoded(rest.slice(at + 1)) : undefined,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
