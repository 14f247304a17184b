import { joinPlaced, type PlacedText, placedSlice, unplaced } from "../span";
import { replacedPieces, withoutPrefix, withoutSuffix } from "./shell-pattern";

/** The maximum nesting of `${A:-${B:-…}}`. */
const MOST_NESTED = 8;
/** The maximum length of a value, in UTF-16 code units. */
const LONGEST = 8192;

/** The value of a variable: none, or one that only the build knows. */
export type VariableValue = PlacedText | "build-time" | undefined;

/** The escape character. */
export type EscapeMark = "\\" | "`";

export type WordForm = { mark: EscapeMark; valueOf: (name: string) => VariableValue };

/**
 * The builder's result for a word. `variables` are those in it; `unset` are the expressions whose variable has no value
 * or an empty one: the builder treats both as empty.
 */
export type ExpandedWord =
  | { ok: true; value: PlacedText; variables: string[]; unset: string[] }
  /** `part` is only known at build time, or is invalid. */
  | { ok: false; part: string };

/**
 * Removes quotes and escapes from a word and replaces its variables, as BuildKit does: `${NAME:-word}`, `:+`, `:?`, the
 * same without a colon, `${NAME#pattern}`, `##`, `%`, `%%`, `${NAME/pattern/text}`, `//`. A variable without a value is
 * empty.
 * @see https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
export function expandWord(word: PlacedText, form: WordForm): ExpandedWord {
  if (word.text.length > LONGEST) return { ok: false, part: word.text };
  const reader = new WordReader(word, form);
  const value = reader.read();
  if (reader.failed === undefined && value.text.length <= LONGEST) {
    return { ok: true, value, variables: [...new Set(reader.variables)], unset: reader.unset };
  }
  return { ok: false, part: reader.failed ?? word.text };
}

class WordReader {
  readonly variables: string[] = [];
  readonly unset: string[] = [];
  /** The first part that cannot be read. */
  failed: string | undefined;
  #at = 0;
  #depth = 0;
  /** The remaining number of characters to build: nested values could double at each step. */
  #room = 8 * LONGEST;

  constructor(
    private readonly word: PlacedText,
    private readonly form: WordForm,
  ) {}

  /** Reads up to one of the characters in `stop` and skips it. `isRaw` keeps escapes, for patterns. */
  read(stop = "", isRaw = false): PlacedText {
    const parts: PlacedText[] = [];
    const { text } = this.word;
    while (this.#at < text.length && this.failed === undefined) {
      const char = text[this.#at] ?? "";
      if (char === stop) {
        this.#at++;
        return joinPlaced(parts);
      }
      if (char === "'") parts.push(this.#singleQuoted());
      else if (char === '"') parts.push(this.#doubleQuoted());
      else if (char === "$") parts.push(this.#variable());
      else if (char === this.form.mark) {
        parts.push(this.#slice(this.#at + (isRaw ? 0 : 1), this.#at + 2));
        this.#at += 2;
      } else parts.push(this.#slice(this.#at, ++this.#at));
    }
    if (stop !== "") this.#fail(0);
    return joinPlaced(parts);
  }

  #slice(start: number, end: number): PlacedText {
    return placedSlice(this.word, start, end);
  }

  #fail(start: number, end = this.word.text.length): PlacedText {
    this.failed ??= this.word.text.slice(start, end);
    return unplaced("");
  }

  #singleQuoted(): PlacedText {
    const start = this.#at + 1;
    const end = this.word.text.indexOf("'", start);
    if (end < 0) return this.#fail(this.#at);
    this.#at = end + 1;
    return this.#slice(start, end);
  }

  #doubleQuoted(): PlacedText {
    const start = this.#at++;
    const parts: PlacedText[] = [];
    const { text } = this.word;
    while (this.#at < text.length && this.failed === undefined) {
      const char = text[this.#at] ?? "";
      if (char === '"') {
        this.#at++;
        return joinPlaced(parts);
      }
      if (char === "$") parts.push(this.#variable());
      else {
        const next = text[this.#at + 1] ?? "";
        if (char === this.form.mark && (next === '"' || next === "$" || next === char)) this.#at++;
        parts.push(this.#slice(this.#at, ++this.#at));
      }
    }
    return this.#fail(start);
  }

  #variable(): PlacedText {
    const start = this.#at;
    const bare = /^\$([A-Za-z_]\w*)/.exec(this.word.text.slice(start, start + 256));
    if (bare) {
      this.#at += bare[0].length;
      return this.#plain(bare[1] ?? "", start);
    }
    const [whole, name = "", operator = ""] =
      /^\$\{([A-Za-z_]\w*)(:?[-+?]|##?|%%?|\/\/?|\})/.exec(this.word.text.slice(start, start + 256)) ?? [];
    if (whole === undefined) {
      const isWrong = this.word.text[start + 1] === "{";
      return isWrong ? this.#fail(start) : this.#slice(start, ++this.#at);
    }
    this.#at += whole.length;
    if (operator === "}") return this.#plain(name, start);
    if (++this.#depth > MOST_NESTED) return this.#fail(start);
    const value = operator.includes("/")
      ? this.#replaced(name, operator, start)
      : this.#modified(name, operator, start);
    this.#depth--;
    return value;
  }

  #plain(name: string, start: number): PlacedText {
    const value = this.#valueOf(name);
    if (value === "build-time") return this.#fail(start, this.#at);
    if (!value?.text) this.unset.push(this.word.text.slice(start, this.#at));
    return value ?? unplaced("");
  }

  #valueOf(name: string): VariableValue {
    this.variables.push(name);
    const value = this.form.valueOf(name);
    if (value && value !== "build-time") this.#room -= value.text.length;
    return this.#room < 0 ? "build-time" : value;
  }

  #modified(name: string, operator: string, start: number): PlacedText {
    const value = this.#valueOf(name);
    const kind = operator.at(-1) ?? "";
    const isPattern = kind === "#" || kind === "%";
    const before = { variables: this.variables.length, unset: this.unset.length };
    const word = this.read("}", isPattern);
    if (this.failed !== undefined) return this.#fail(start);
    const isSet = value === "build-time" || (value !== undefined && (value.text !== "" || !operator.startsWith(":")));
    if (kind === "+" ? isSet : kind === "-" && !isSet) return word;
    if (!isPattern) {
      // A variable that has no effect here is not part of the name.
      this.variables.length = before.variables;
      this.unset.length = before.unset;
    }
    if (kind === "+") return unplaced("");
    if (value === "build-time" || (kind === "?" && !isSet)) return this.#fail(start, this.#at);
    if (value === undefined || !isPattern) return value ?? unplaced("");
    const cut = kind === "#" ? withoutPrefix : withoutSuffix;
    const kept = cut(value.text, word.text, operator.length === 2);
    // Another value may match differently, so this one must not be rewritten.
    return kept ? unplaced(value.text.slice(kept.start, kept.end)) : this.#fail(start, this.#at);
  }

  #replaced(name: string, operator: string, start: number): PlacedText {
    const value = this.#valueOf(name);
    const pattern = this.read("/", true).text;
    const text = this.read("}", true).text.replaceAll(/\\(.)/g, "$1");
    if (this.failed !== undefined || value === "build-time") return this.#fail(start, this.#at);
    const pieces = replacedPieces(value?.text ?? "", pattern, operator === "//");
    if (!pieces || this.#room < pieces.length * text.length) return this.#fail(start, this.#at);
    let [replaced, from] = ["", 0];
    for (const piece of pieces) {
      replaced += (value?.text.slice(from, piece.start) ?? "") + text;
      from = piece.end;
    }
    return unplaced(replaced + (value?.text.slice(from) ?? ""));
  }
}
