import { parseTagSearch } from "../tag-search/parse-search";
import { SEARCH_MAX_LENGTH, type SearchProblem } from "../tag-search/search-term";
import type { PackageSearch, PackageTerm } from "./package-term";
import { readPackage } from "./read-package";

const TERM = /(-?)(pkg|purl):(?:"([^"]*)"?|([^\s"]*))/gi;
/** Packages of one search. */
const MOST = 8;

/** Returns true if a text asks for packages. */
export function isPackageSearch(text: string): boolean {
  return termsIn(text.slice(0, SEARCH_MAX_LENGTH)).length > 0;
}

/**
 * Parses a search for packages: `pkg:openssl@3.0.*`, `pkg:deb/debian/openssl@>=3.0.2`, `purl:` and a package URL, and the conditions of a
 * search for tags, which the image's tag must meet. Takes any text, in linear time.
 * @param isBare true if plain words are names of packages, too
 */
export function parsePackageSearch(text: string, { isBare = false } = {}): PackageSearch {
  const read = text.slice(0, SEARCH_MAX_LENGTH);
  const packages: PackageTerm[] = [];
  const problems: SearchProblem[] = [];
  const add = (value: string, operator: "pkg" | "purl") => {
    const found = readPackage(value, operator);
    if ("problem" in found) problems.push({ kind: found.problem, operator, text: value });
    else if (packages.length < MOST) packages.push(found.term);
    else problems.push({ kind: "too-many", operator, text: value });
    if ("leftOut" in found && found.leftOut) problems.push({ kind: "qualifiers", operator, text: found.leftOut });
  };
  let rest = "";
  let from = 0;
  for (const match of termsIn(read)) {
    rest += read.slice(from, match.index);
    from = match.index + match[0].length;
    const operator = match[2]?.toLowerCase() === "purl" ? "purl" : "pkg";
    // Who lacks an SBOM would be found by it, too.
    if (match[1] !== "") problems.push({ kind: "unknown-value", operator, text: match[0] });
    else add(match[3] ?? match[4] ?? "", operator);
  }
  rest += text.slice(from);
  if (isBare && packages.length === 0 && problems.length === 0) {
    const words = rest.split(/\s+/).filter(Boolean);
    const isName = (word: string) => !/^-|^[a-z]+:/i.test(word);
    for (const word of words.filter(isName)) add(word, "pkg");
    rest = words.filter((word) => !isName(word)).join(" ");
  }
  if (packages.length === 0 && problems.length === 0)
    problems.push({ kind: "value-missing", operator: "pkg", text: "" });
  const tags = parseTagSearch(rest);
  return { packages, tags, problems: [...problems, ...tags.problems] };
}

/** Returns the terms of packages, which begin a word. */
function termsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(TERM)].filter(({ index }) => index === 0 || /\s/.test(text.charAt(index - 1)));
}
