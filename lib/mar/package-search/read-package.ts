import { withoutQualifiers } from "../sbom/purl-path";
import type { PackageTerm } from "./package-term";
import { ALWAYS_IN_A_SPACE, PACKAGE_TYPES } from "./package-types";
import { readVersions } from "./read-versions";

/** A package that was read; `leftOut`: its qualifiers, which are not looked at. Or why it is none. */
type Reading = { term: PackageTerm; leftOut?: string } | { problem: "no-purl" | "no-package" | "value-missing" };

/** Characters that names of packages have; those of regular expressions are not among them. */
const NAME = /^[\p{L}\p{N}._+~@*:!, -]+$/u;

/**
 * Reads the value of `pkg:` or `purl:`: `openssl@3.0.*`, `org.apache.*`/`log4j-core`, `deb/debian/openssl@3.0.2`, or a whole package URL.
 * @see https://github.com/package-url/purl-spec/blob/main/PURL-SPECIFICATION.rst
 */
export function readPackage(text: string, operator: "pkg" | "purl"): Reading {
  const whole = text.toLowerCase().replace(/^pkg:/, "");
  const path = withoutQualifiers(whole);
  const at = path.lastIndexOf("@");
  // The scope of `@types/node` is no version.
  const isVersioned = at > 0 && path.charAt(at - 1) !== "/";
  const components = (isVersioned ? path.slice(0, at) : path).split("/").filter(Boolean).map(decoded);
  if (components.length === 0) return { problem: "value-missing" };
  const versions = isVersioned ? readVersions(decoded(path.slice(at + 1))) : [];
  const [first = ""] = components;
  const isPurl = operator === "purl" || (components.length > 1 && PACKAGE_TYPES.has(first));
  if (isPurl && (components.length < 2 || !/^[a-z][a-z0-9.+-]*$/.test(first))) return { problem: "no-purl" };
  const name = components.at(-1) ?? "";
  const spaces = components.slice(isPurl ? 1 : 0, -1);
  if (!versions || !NAME.test(name) || spaces.some((space) => !NAME.test(space)))
    return { problem: isPurl ? "no-purl" : "no-package" };
  const type = isPurl ? first : undefined;
  const none = type === undefined || ALWAYS_IN_A_SPACE.has(type) ? undefined : "";
  const term = { type, space: spaces.length > 0 ? spaces.join("/") : none, name, versions };
  const leftOut = whole.slice(path.length);
  return leftOut === "" ? { term } : { term, leftOut };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).toLowerCase();
  } catch {
    return text;
  }
}

/** Returns whether a namespace is the one that a search names: its last components are enough. */
export function spaceHolds(space: string, asked: string | undefined, holds: (text: string, of: string) => boolean) {
  if (asked === undefined || holds(space, asked)) return true;
  return asked !== "" && (holds(space, `*/${asked}`) || holds(space, `@${asked}`));
}
