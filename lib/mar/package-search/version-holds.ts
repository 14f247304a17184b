import { globHolds } from "../tag-search/glob";
import type { VersionTerm } from "./package-term";
import { compareVersions } from "./version-order";

/** Types whose versions end in the number of a build after a hyphen: `3.0.2-0ubuntu1`. */
const WITH_REVISION: ReadonlySet<string> = new Set(["alpm", "apk", "deb", "rpm", "qpkg"]);

/**
 * Returns whether a version, in lower case, is what a search asks for. A version without the number of its build finds all builds of it:
 * `3.0.2` is 3.0.2-0ubuntu1. Ranges must all hold; of other values, one must.
 */
export function versionHolds(version: string, type: string, terms: readonly VersionTerm[]): boolean {
  const isChoice = ({ comparison }: VersionTerm) => comparison === "=" || comparison === "like";
  const choices = terms.filter(isChoice);
  if (choices.length > 0 && !choices.some((term) => holds(version, type, term))) return false;
  return terms.every((term) => isChoice(term) || holds(version, type, term));
}

function holds(version: string, type: string, { comparison, value }: VersionTerm): boolean {
  switch (comparison) {
    case "like":
      return spellings(version).some((each) => globHolds(each, value));
    case "=":
      return spellings(version).some((each) => each === value || isBuildOf(each, value, type));
    case ">=":
      return version !== "" && compareVersions(version, value) >= 0;
    case "<=":
      return version !== "" && compareVersions(version, value) <= 0;
    case ">":
      return compareVersions(version, value) > 0;
    case "<":
      return version !== "" && compareVersions(version, value) < 0;
  }
}

/** A version as it is written, and without its epoch or `v`. */
function spellings(version: string): string[] {
  const plain = version.replace(/^(?:\d{1,6}:|v(?=\d))/, "");
  return plain === version ? [version] : [version, plain];
}

function isBuildOf(version: string, value: string, type: string): boolean {
  if (!version.startsWith(value)) return false;
  const rest = version.slice(value.length);
  if (rest.startsWith("+")) return true;
  // Elsewhere a hyphen begins what comes before the release.
  return WITH_REVISION.has(type) ? rest.startsWith("-") : type === "" && /^-r?\d/.test(rest);
}
