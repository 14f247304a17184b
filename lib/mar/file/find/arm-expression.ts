import { joinPlaced, type PlacedText, placedSlice, unplaced } from "../span";
import { around, type Setting, type SettingMap } from "../split/setting";

/** The maximum nesting of values, the number of calls per file, and the length of a text, in UTF-16 code units. */
const DEEPEST = 8;
const MOST_CALLS = 20_000;
const LONGEST = 2000;

/**
 * Evaluates expressions in an ARM template: `concat`, `format`, `toLower`, `parameters` by their default, `variables`.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions
 */
export class ArmExpressions {
  #calls = 0;

  /** Returns the value of a setting with `[…]`. Returns `undefined` if a part of it is not known. */
  valueOf(setting: Setting, map: SettingMap): PlacedText | undefined {
    return this.#evaluated(setting.value, map, 0);
  }

  #evaluated(placed: PlacedText, map: SettingMap, depth: number): PlacedText | undefined {
    const { text } = placed;
    if (!/^\[[^[].*\]$/.test(text)) return placed;
    if (depth > DEEPEST || text.length > LONGEST) return undefined;
    const read = this.#read(placed, 1, map, depth);
    return read?.value.text !== undefined && read.value.text.length <= LONGEST ? read.value : undefined;
  }

  #read(
    placed: PlacedText,
    from: number,
    map: SettingMap,
    depth: number,
  ): { value: PlacedText; end: number } | undefined {
    const at = behindSpaces(placed.text, from);
    const rest = placed.text.slice(at);
    const string = /^'((?:[^']|'')*)'/.exec(rest);
    if (string) {
      const [whole, inner = ""] = string;
      const value = placedSlice(placed, at + 1, at + 1 + inner.length);
      return { value: inner.includes("''") ? unplaced(inner.replaceAll("''", "'")) : value, end: at + whole.length };
    }
    const [opening, name = ""] = /^([A-Za-z]\w{0,40})\(/.exec(rest) ?? [];
    if (opening === undefined || ++this.#calls > MOST_CALLS || depth > DEEPEST) return undefined;
    const args: PlacedText[] = [];
    let end = behindSpaces(placed.text, at + opening.length);
    while (placed.text[end] !== ")") {
      const arg = this.#read(placed, end, map, depth + 1);
      if (!arg) return undefined;
      args.push(arg.value);
      end = behindSpaces(placed.text, arg.end);
      if (placed.text[end] === ",") end++;
      else if (placed.text[end] !== ")") return undefined;
    }
    const value = this.#called(name.toLowerCase(), args, map, depth);
    return value && { value, end: end + 1 };
  }

  #called(name: string, args: readonly PlacedText[], map: SettingMap, depth: number): PlacedText | undefined {
    const [first, ...others] = args;
    if (!first) return undefined;
    switch (name) {
      case "concat":
        return joinPlaced(args);
      case "format":
        return formatted(first, others);
      case "tolower":
        return first.text === first.text.toLowerCase() ? first : unplaced(first.text.toLowerCase());
      case "parameters":
      case "variables": {
        const known = named(name, first.text, map);
        return known && this.#evaluated(known.setting.value, known.map, depth + 1);
      }
      default:
        return undefined;
    }
  }
}

/** Finds the nearest enclosing level with parameters or variables: a nested template has its own. */
function named(kind: "parameters" | "variables", name: string, map: SettingMap) {
  for (const level of around(map)) {
    const group = level.children.get(kind);
    const own = kind === "variables" ? group : group?.children.get(name);
    const setting = own?.values.get(kind === "variables" ? name : "defaultValue");
    if (own && setting) return { setting, map: own };
  }
  return undefined;
}

function formatted(pattern: PlacedText, values: readonly PlacedText[]): PlacedText | undefined {
  const parts: PlacedText[] = [];
  let from = 0;
  for (const { 0: use, 1: number, index } of pattern.text.matchAll(/\{(\d{1,2})\}/g)) {
    const value = values[Number(number)];
    if (!value) return undefined;
    parts.push(placedSlice(pattern, from, index), value);
    from = index + use.length;
  }
  return joinPlaced([...parts, placedSlice(pattern, from)]);
}

function behindSpaces(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at++;
  return at;
}
