import { Failure } from "../failure.mjs";
import { browserPart } from "./browser-part.mjs";
import { buildPart } from "./build-part.mjs";
import { checkPart } from "./check-part.mjs";
import { vitestPart } from "./vitest-part.mjs";

const MINUTE = 60_000;

/**
 * The parts of `npm test` in order: quick and telling ones first. The limits stop what hangs: each is several times an
 * idle machine's time, as a busy machine is not a failure.
 * @type {readonly import("./part.mjs").Part[]}
 */
const PARTS = [
  checkPart("lint", 10 * MINUTE),
  checkPart("types", 10 * MINUTE),
  checkPart("unused", 10 * MINUTE),
  vitestPart("unit", 20 * MINUTE),
  vitestPart("integration", 20 * MINUTE),
  buildPart(15 * MINUTE),
  vitestPart("hostile", 15 * MINUTE),
  vitestPart("engines", 10 * MINUTE),
  browserPart(45 * MINUTE),
];

/** The parts that test the build. */
const NEEDS_BUILD = new Set(["hostile", "engines", "browser"]);

/**
 * Returns the parts of these names, or all without names. Parts that test the build include the build.
 * @param {readonly string[]} names
 * @returns {readonly import("./part.mjs").Part[]}
 */
export function selectParts(names) {
  const known = PARTS.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Failure(`There is no part "${unknown.join('", "')}". The parts are: ${known.join(", ")}.`);
  }
  const chosen = new Set(names.some((name) => NEEDS_BUILD.has(name)) ? [...names, "build"] : names);
  return chosen.size === 0 ? PARTS : PARTS.filter(({ name }) => chosen.has(name));
}
