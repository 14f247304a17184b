import { ARTIFACT_KINDS, type ArtifactKind } from "../kind/artifact-kind";
import type { Comparison } from "../tag-list/filter/filter-term";
import { LIFE_WORDS, OWN_OPERATORS, type OwnOperator, type OwnTerm } from "./search-term";

export function isOwnOperator(text: string): text is OwnOperator {
  return OWN_OPERATORS.some((operator) => operator === text);
}

/** Parses an operator's value as a condition. Returns `undefined` if the operator does not accept the value. */
export function readOwnTerm(operator: OwnOperator, text: string, negated: boolean): OwnTerm | undefined {
  const value = text.toLowerCase();
  switch (operator) {
    case "repo":
      return /^[a-z0-9._/*-]+$/.test(value) && /[a-z0-9]/.test(value) ? { operator, value, negated } : undefined;
    case "kind": {
      const kinds = kindsOf(value);
      return kinds.length > 0 ? { operator, value, kinds, negated } : undefined;
    }
    case "life": {
      const word = LIFE_WORDS.find((each) => each === value);
      return word && { operator, value: word, negated };
    }
    case "size":
      return readSize(value, negated);
    case "created":
    case "moved":
    case "ends": {
      const { comparison = "=", rest } = signed(value);
      return isTime(rest) ? { operator, comparison, value: rest, negated } : undefined;
    }
  }
}

/** Returns whether a text is a year, a month or a day that there is. */
function isTime(text: string): boolean {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text)) return false;
  const day = `${text}-01-01`.slice(0, 10);
  const time = Date.parse(day);
  // The last days of short months are otherwise taken for the first ones of the next.
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day);
}

/** People's words for kinds. An image for several platforms is an index. */
const SYNONYMS: Readonly<Record<string, readonly ArtifactKind[]>> = {
  image: ["index", "image"],
  container: ["index", "image"],
  chart: ["helm-chart"],
  powershell: ["powershell-module"],
};

function kindsOf(value: string): readonly ArtifactKind[] {
  if (Object.hasOwn(SYNONYMS, value)) return SYNONYMS[value] ?? [];
  const exact = ARTIFACT_KINDS.filter((kind) => kind === value);
  return exact.length > 0 ? exact : ARTIFACT_KINDS.filter((kind) => kind.startsWith(value));
}

const SIGNS: readonly Comparison[] = [">=", "<=", ">", "<", "="];

function signed(text: string): { comparison: Comparison | undefined; rest: string } {
  const comparison = SIGNS.find((sign) => text.startsWith(sign));
  return { comparison, rest: text.slice(comparison?.length ?? 0) };
}

const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  b: 1,
  k: 1e3,
  kb: 1e3,
  m: 1e6,
  mb: 1e6,
  g: 1e9,
  gb: 1e9,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
};

/** Reads `<60MB`. Without a sign it is the most: no size is known to the byte. */
function readSize(text: string, negated: boolean): OwnTerm | undefined {
  const { comparison = "<=", rest } = signed(text);
  const [, number, unit = ""] = /^(\d{1,12}(?:\.\d{1,3})?)([a-z]{0,3})$/.exec(rest) ?? [];
  if (number === undefined || comparison === "=" || !Object.hasOwn(UNITS, unit)) return undefined;
  return { operator: "size", comparison, value: Number(number) * (UNITS[unit] ?? 1), negated };
}
