/** A type's text by its name, of all files that are read. */
export type PropTypes = ReadonlyMap<string, string>;

/** Properties of others: those of an element or of a page, which are not handed down one by one. */
const FOREIGN: ReadonlySet<string> = new Set(["ComponentProps", "PageProps"]);

const TYPE = /^(?:export )?type (\w+)(?:<[^=]*>)? =/gm;
const COMPONENT = /\bfunction ([A-Z]\w*)\s*(?:<[^(]*>)?\(/g;

/** Returns the code without its comments. Quoted texts stay unchanged. */
function withoutComments(code: string): string {
  return code.replaceAll(/"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?\*\/|(?<![:\w])\/\/[^\n]*/g, (match) =>
    match.startsWith('"') ? match : "",
  );
}

/** Returns the text from `at` to the first of `ends` outside all brackets. */
function upTo(code: string, at: number, ends: string): string {
  let depth = 0;
  for (let index = at; index < code.length; index += 1) {
    const sign = code.charAt(index);
    // An arrow's head closes nothing.
    if (sign === ">" && code.charAt(index - 1) === "=") continue;
    if (depth === 0 && ends.includes(sign)) return code.slice(at, index);
    if ("{([<".includes(sign)) depth += 1;
    else if ("})]>".includes(sign)) depth -= 1;
  }
  return code.slice(at);
}

/** Splits a text at the signs outside all brackets. */
function parts(text: string, signs: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const part = upTo(text, at, signs);
    found.push(part.trim());
    at += part.length + 1;
  }
  return found.filter(Boolean);
}

/** Returns the name and text of each type that the code defines at its top level. */
export function propTypes(code: string): [name: string, text: string][] {
  const plain = withoutComments(code);
  return [...plain.matchAll(TYPE)].map((match) => [match[1] ?? "", upTo(plain, match.index + match[0].length, ";")]);
}

/** Returns the names of a type's properties. Throws if it cannot read the text's form. */
export function propNames(text: string, types: PropTypes): Set<string> {
  const type = text.trim().replace(/^\|\s*/, "");
  const all = (texts: readonly string[]) => new Set(texts.flatMap((each) => [...propNames(each, types)]));
  const alternatives = parts(type, "|");
  if (alternatives.length > 1) return all(alternatives);
  const joined = parts(type, "&");
  if (joined.length > 1) return all(joined);
  if (type.startsWith("(") && type.endsWith(")")) return propNames(type.slice(1, -1), types);
  if (type.startsWith("{")) {
    const names = parts(type.slice(1, -1), ";,\n").flatMap(
      (line) => /^(?:readonly )?(\w+|"[^"]+")\??[:(<]/.exec(line)?.[1] ?? [],
    );
    return new Set(names);
  }
  const [, name = "", given = ""] = /^(\w+)(?:<([\s\S]*)>)?$/.exec(type) ?? [];
  const [first = "", second = ""] = parts(given, ",");
  const keys: readonly string[] = second.match(/(?<=")\w[^"]*(?=")/g) ?? [];
  if (name === "Pick") return new Set(keys);
  if (name === "Omit") return new Set([...propNames(first, types)].filter((each) => !keys.includes(each)));
  if (FOREIGN.has(name)) return new Set();
  if (["Readonly", "Partial", "Required"].includes(name)) return propNames(first, types);
  const own = types.get(name);
  if (own !== undefined) return propNames(own, types);
  throw new Error(`cannot read the type ${type}`);
}

/** Returns the components of a file with the types of their properties; `undefined` for a component without any. */
export function componentsOf(code: string): { name: string; type: string | undefined }[] {
  const plain = withoutComments(code);
  return [...plain.matchAll(COMPONENT)].map((match) => {
    const [parameter] = parts(upTo(plain, match.index + match[0].length, ")"), ",");
    const pattern = parameter && upTo(parameter, 0, ":");
    const type = parameter && parts(parameter.slice((pattern ?? "").length + 1), "=")[0];
    return { name: match[1] ?? "", type };
  });
}
