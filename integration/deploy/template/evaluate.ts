import { FUNCTIONS, type Value } from "./functions";

/** What names mean at a place of a template: `.` and the variables; `include` renders a named template. */
export type Scope = {
  dot: Value;
  variables: ReadonlyMap<string, Value>;
  include: (name: string, dot: Value) => string;
};

const TOKEN = /\s*("(?:[^"\\]|\\.)*"|`[^`]*`|-?\d+(?:\.\d+)?|\$?[\w.]*[\w.]|\$|\||\(|\))/y;

function tokensOf(code: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < code.length && code.slice(TOKEN.lastIndex).trim() !== "") {
    const at = TOKEN.lastIndex;
    const [, token] = TOKEN.exec(code) ?? [];
    if (token === undefined) throw new Error(`"${code.slice(at)}" is not understood`);
    tokens.push(token);
  }
  return tokens;
}

/** Returns a value below another one; nothing has nothing below it, as in Helm. */
function below(value: Value, path: readonly string[]): Value {
  return path.reduce<Value>(
    (found, key) => (typeof found === "object" && found !== null ? Reflect.get(found, key) : undefined),
    value,
  );
}

/**
 * Returns the value of a pipeline, such as `.Values.resources | toYaml | nindent 12`.
 * @throws Error for a function that the renderer lacks
 */
export function evaluate(code: string, scope: Scope): Value {
  const tokens = tokensOf(code);
  let at = 0;

  function pipeline(): Value {
    let value = command([]);
    while (tokens[at] === "|") {
      at += 1;
      value = command([value]);
    }
    return value;
  }

  function command(piped: Value[]): Value {
    const first = tokens[at];
    if (first !== undefined && /^[a-z]\w*$/i.test(first) && !["true", "false", "nil"].includes(first)) {
      at += 1;
      const values = operands();
      return call(first, [...values, ...piped]);
    }
    const [value, ...more] = operands();
    if (more.length > 0 || piped.length > 0) throw new Error(`"${code}" calls what is no function`);
    return value;
  }

  function operands(): Value[] {
    const values: Value[] = [];
    while (at < tokens.length && tokens[at] !== "|" && tokens[at] !== ")") values.push(operand());
    return values;
  }

  function operand(): Value {
    const token = tokens[at] ?? "";
    at += 1;
    if (token === "(") {
      const value = pipeline();
      at += 1;
      return value;
    }
    if (token.startsWith('"')) return JSON.parse(token);
    if (token.startsWith("`")) return token.slice(1, -1);
    if (/^-?\d/.test(token)) return Number(token);
    if (token === "true" || token === "false") return token === "true";
    if (token === "nil") return undefined;
    const [head = "", ...path] = token.split(".");
    const keys = path.filter(Boolean);
    if (head === "" && token.startsWith(".")) return below(scope.dot, keys);
    if (!scope.variables.has(head)) throw new Error(`"${token}" in "${code}" is no variable`);
    return below(scope.variables.get(head), keys);
  }

  function call(name: string, values: Value[]): Value {
    if (name === "include") return scope.include(String(values[0]), values[1]);
    const made = FUNCTIONS[name];
    if (!made) throw new Error(`the function "${name}" in "${code}" is unknown`);
    return made(...values);
  }

  const value = pipeline();
  if (at < tokens.length) throw new Error(`"${code}" goes on after its end`);
  return value;
}
