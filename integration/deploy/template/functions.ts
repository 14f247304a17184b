import { stringify } from "yaml";

export type Value = unknown;

/** Returns what Go takes for false: nothing, zero, and what is empty. */
export function isEmpty(value: Value): boolean {
  if (value === undefined || value === null || value === false || value === 0 || value === "") return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

function text(value: Value): string {
  return value === undefined || value === null ? "" : String(value);
}

function indented(spaces: Value, of: Value): string {
  return text(of).replaceAll(/^/gm, " ".repeat(Number(spaces)));
}

/** The functions that the chart may use, of Go's templates, Sprig and Helm. `include` comes from the renderer. */
export const FUNCTIONS: Readonly<Record<string, (...values: Value[]) => Value>> = {
  and: (...values) => (values.some(isEmpty) ? values.find(isEmpty) : values.at(-1)),
  or: (...values) => (values.every(isEmpty) ? values.at(-1) : values.find((each) => !isEmpty(each))),
  not: (value) => isEmpty(value),
  eq: (first, ...others) => others.includes(first),
  ne: (first, second) => first !== second,
  gt: (first, second) => Number(first) > Number(second),
  int: (value) => Math.trunc(Number(value ?? 0)),
  default: (other, value) => (isEmpty(value) ? other : value),
  quote: (value) => JSON.stringify(text(value)),
  trunc: (length, value) => text(value).slice(0, Number(length)),
  trimSuffix: (suffix, value) =>
    text(value).endsWith(text(suffix)) ? text(value).slice(0, -text(suffix).length) : value,
  printf: (format, ...values) => text(format).replaceAll(/%[sdv]/g, () => text(values.shift())),
  toYaml: (value) => stringify(value, { sortMapEntries: true, lineWidth: 0 }).trimEnd(),
  indent: indented,
  nindent: (spaces, value) => `\n${indented(spaces, value)}`,
  required: (message, value) => {
    if (isEmpty(value)) throw new Error(text(message));
    return value;
  },
  fail: (message) => {
    throw new Error(text(message));
  },
};
