import { osId } from "@/lib/mar/tag/os-id";
import { parseTagName } from "@/lib/mar/tag/parse";
import { ARCHITECTURES } from "@/lib/mar/tag/vocabulary";
import { type Comparison, EVERY_ARCHITECTURE, TAG_OPERATORS, type TagOperator, type TagTerm } from "./filter-term";

export function isTagOperator(text: string): text is TagOperator {
  return TAG_OPERATORS.some((operator) => operator === text);
}

/** Parses an operator's value as a condition. Returns `undefined` if the operator does not accept the value. */
export function readTerm(operator: TagOperator, text: string, negated: boolean): TagTerm | undefined {
  const value = text.toLowerCase();
  switch (operator) {
    case "os":
      return { operator, value: readOs(value), negated };
    case "variant":
      return { operator, value, negated };
    case "arch":
      return readArchitecture(value, negated);
    case "is":
      return value === "floating" || value === "fixed" ? { operator, value, negated } : undefined;
    case "ver":
    case "date":
      return readComparison(operator, value, negated);
  }
}

/**
 * Normalizes `ubuntu-22.04` and `mariner2.0`, which tags spell otherwise. A release alone (`ltsc2022`) matches any
 * system.
 */
function readOs(value: string): string {
  const tag = parseTagName(value);
  const alone = tag.os === undefined || tag.os.version === value || tag.segments.length > 1;
  return tag.os === undefined || alone ? value : osId(tag.os);
}

/** Parses an architecture in the spelling of a tag (`arm64v8`) or a platform (`arm/v7`), or a prefix of one. */
function readArchitecture(value: string, negated: boolean): TagTerm | undefined {
  const known = value === EVERY_ARCHITECTURE ? value : parseTagName(value.replace("/", "")).architecture;
  if (known !== undefined) return { operator: "arch", value: known, negated };
  const begins = [EVERY_ARCHITECTURE, ...ARCHITECTURES].some((name) => name.startsWith(value));
  return begins ? { operator: "arch", value, negated } : undefined;
}

const COMPARISONS: readonly Comparison[] = [">=", "<=", ">", "<", "="];

function readComparison(operator: "ver" | "date", text: string, negated: boolean): TagTerm | undefined {
  const sign = COMPARISONS.find((comparison) => text.startsWith(comparison));
  const comparison = sign ?? "=";
  const value = text.slice(sign?.length ?? 0);
  if (operator === "date") {
    return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value) ? { operator, comparison, value, negated } : undefined;
  }
  const numbers = value.replace(/^v/, "");
  return /^\d{1,15}(?:\.\d{1,15})*$/.test(numbers)
    ? { operator, comparison, value: numbers.split(".").map(Number), negated }
    : undefined;
}
