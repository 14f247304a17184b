import { joinPlaced, type PlacedText, placedSlice } from "./span";

/** The maximum nesting of values. */
const MOST_NESTED = 8;
/** The maximum length of a name with its values, in UTF-16 code units. */
const LONGEST = 8192;

export type Expansion =
  | { ok: true; value: PlacedText; variables: string[] }
  /** `part` has no value in the file. */
  | { ok: false; part: string };

/** How variables are distinguished from text. */
export type VariableForm = {
  /** The character that escapes a `$`: a backslash in Dockerfiles, another `$` in Compose files. */
  escape: "\\" | "`" | "$";
  /** Returns the value of a variable, if the file sets it. */
  valueOf: (name: string) => PlacedText | undefined;
};

const VARIABLE = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+?])|\}))/;

/** Expands `$NAME`, `${NAME}`, `${NAME:-value}` and `${NAME:+value}`. */
export function expandVariables(placed: PlacedText, form: VariableForm, depth = 0): Expansion {
  if (depth > MOST_NESTED || placed.text.length > LONGEST) return { ok: false, part: placed.text };
  const parts: PlacedText[] = [];
  const variables: string[] = [];
  const { text } = placed;
  let from = 0;
  for (let at = text.indexOf("$"); at >= 0; at = text.indexOf("$", from)) {
    if (form.escape === "$" ? text[at + 1] === "$" : text[at - 1] === form.escape) {
      const isDouble = form.escape === "$";
      parts.push(placedSlice(placed, from, isDouble ? at : at - 1), placedSlice(placed, at, at + 1));
      from = isDouble ? at + 2 : at + 1;
      continue;
    }
    parts.push(placedSlice(placed, from, at));
    const read = readVariable(placed, at, form, depth);
    if (!read.ok) return read;
    parts.push(read.value);
    variables.push(...read.variables);
    from = read.end;
  }
  parts.push(placedSlice(placed, from));
  const value = joinPlaced(parts);
  return value.text.length > LONGEST
    ? { ok: false, part: text }
    : { ok: true, value, variables: [...new Set(variables)] };
}

type ReadVariable = { ok: true; value: PlacedText; variables: string[]; end: number } | { ok: false; part: string };

function readVariable(placed: PlacedText, at: number, form: VariableForm, depth: number): ReadVariable {
  const { text } = placed;
  const match = VARIABLE.exec(text.slice(at));
  const [whole = "", bare, braced, operator] = match ?? [];
  const name = bare ?? braced;
  const known = name === undefined ? undefined : form.valueOf(name);
  const close = operator ? closingBrace(text, at) : at + whole.length - 1;
  const part = text.slice(at, close < 0 ? undefined : close + 1);
  if (name === undefined || close < 0) return { ok: false, part: /^\$\{[^}]*\}?|^\$\w*/.exec(part)?.[0] ?? part };
  const isSet = known !== undefined && (known.text !== "" || !operator?.startsWith(":"));
  const word = () => expandVariables(placedSlice(placed, at + whole.length, close), form, depth + 1);
  const value = expandedValue(operator?.at(-1), { known: isSet ? known : undefined, word, form, depth });
  if (!value?.ok) return { ok: false, part };
  return { ok: true, value: value.value, variables: [name, ...value.variables], end: close + 1 };
}

type Value = { known: PlacedText | undefined; word: () => Expansion; form: VariableForm; depth: number };

function expandedValue(operator: string | undefined, { known, word, form, depth }: Value): Expansion | undefined {
  if (operator === "+") return known ? word() : { ok: true, value: { text: "", places: [] }, variables: [] };
  if (known) return expandVariables(known, form, depth + 1);
  return operator === "-" ? word() : undefined;
}

/** Returns the position of the closing brace after a `$`, or -1. */
function closingBrace(text: string, dollar: number): number {
  let open = 0;
  for (let at = dollar + 1; at < text.length; at++) {
    if (text[at] === "{") open++;
    else if (text[at] === "}" && --open === 0) return at;
  }
  return -1;
}
