import "server-only";

/** Longest text kept of a name or key; the longest repository name is shorter even with every character escaped. */
const LONGEST_TEXT = 2048;
/** Deepest nesting of a page's other members. */
const DEEPEST = 64;

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const LITERAL = /[-+.\w]/;
const LONGEST_LITERAL = 512;

/** The token expected next. */
type Expected = "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end" | "nothing";

/** The reason why a page is refused: it is not JSON, or not of the spec's form. */
export class PageFault extends Error {
  constructor(readonly kind: "json" | "shape") {
    super(`the page is no ${kind === "json" ? "JSON" : "list of names"}`);
  }
}

/**
 * Scans a page's names from its text as it arrives, so that no page is parsed in one go. Accepts what `JSON.parse`
 * accepts, and keeps only unfinished names. Also refuses a duplicate list field, and nesting that no list has.
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
export class PageScanner {
  readonly #field: string;
  readonly #onName: (name: string) => void;
  #expected: Expected = "value";
  /** Open objects and lists, from the outermost in. */
  readonly #open: ("{" | "[")[] = [];
  /** The unfinished text or literal, as far as it is kept. */
  #begun: "text" | "literal" | undefined;
  #written = "";
  #escape: "none" | "begun" | number = "none";
  #key = "";
  #found = false;

  /**
   * @param field that holds the names, such as `tags`
   * @param onName receives each name, also one that the grammar rejects; of one that is too long, only its beginning
   */
  constructor(field: string, onName: (name: string) => void) {
    this.#field = field;
    this.#onName = onName;
  }

  /**
   * Scans more text.
   * @throws PageFault
   */
  push(chunk: string): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.#begun === "text") at = this.#readText(chunk, at);
      else if (this.#begun === "literal") at = this.#readLiteral(chunk, at);
      else {
        const char = chunk[at] ?? "";
        at += 1;
        if (char === " " || char === "\n" || char === "\r" || char === "\t") continue;
        this.#take(char);
      }
    }
  }

  /**
   * Ends the page.
   * @throws PageFault
   */
  end(): void {
    if (this.#begun === "literal") this.#endLiteral();
    if (this.#begun || this.#expected !== "nothing") throw new PageFault("json");
    if (!this.#found) throw new PageFault("shape");
  }

  #take(char: string): void {
    const expected = this.#expected;
    const isValue = expected === "value" || expected === "value or end";
    if (char === '"' && (isValue || expected === "key" || expected === "key or end")) {
      this.#begun = "text";
      this.#written = "";
      if (isValue) this.#beginValue("text");
    } else if (char === "," && expected === "comma or end")
      this.#expected = this.#open.at(-1) === "{" ? "key" : "value";
    else if (char === ":" && expected === "colon") this.#expected = "value";
    else if ((char === "]" || char === "}") && expected.endsWith("or end")) this.#close(char);
    else if (isValue) this.#beginOther(char);
    else throw new PageFault("json");
  }

  #beginOther(char: string): void {
    if (char === "{" || char === "[") {
      this.#beginValue(char);
      if (this.#open.push(char) > DEEPEST) throw new PageFault("json");
      this.#expected = char === "{" ? "key or end" : "value or end";
    } else if (LITERAL.test(char)) {
      this.#begun = "literal";
      this.#written = char;
    } else throw new PageFault("json");
  }

  /** Checks that a value is what the spec's form has at this place. */
  #beginValue(kind: "text" | "literal" | "{" | "["): void {
    const depth = this.#open.length;
    const isWrong =
      (depth === 0 && kind !== "{") ||
      (this.#isField() && kind !== "[" && !(kind === "literal" && this.#written === "null")) ||
      (this.#isInList() && kind !== "text");
    if (isWrong) throw new PageFault("shape");
    if (!this.#isField()) return;
    if (this.#found) throw new PageFault("shape");
    this.#found = true;
  }

  #close(char: "]" | "}"): void {
    if (this.#open.pop() !== (char === "]" ? "[" : "{")) throw new PageFault("json");
    this.#endValue();
  }

  #endValue(): void {
    this.#expected = this.#open.length === 0 ? "nothing" : "comma or end";
  }

  /** Returns true if the value that begins is the list itself. */
  #isField(): boolean {
    return this.#open.length === 1 && this.#key === this.#field;
  }

  #isInList(): boolean {
    return this.#open.length === 2 && this.#open[1] === "[" && this.#key === this.#field;
  }

  #readText(chunk: string, from: number): number {
    let at = from;
    for (; at < chunk.length; at += 1) {
      const code = chunk.charCodeAt(at);
      if (code < 0x20) throw new PageFault("json");
      if (this.#escape !== "none") this.#readEscape(chunk[at] ?? "");
      else if (code === 0x5c) this.#escape = "begun";
      else if (code === 0x22) {
        this.#keep(chunk, from, at);
        this.#endText();
        return at + 1;
      }
    }
    this.#keep(chunk, from, at);
    return at;
  }

  /** After a backslash: one character, or `u` and four hexadecimal digits. */
  #readEscape(char: string): void {
    if (this.#escape === "begun") {
      if (!/["\\/bfnrtu]/.test(char)) throw new PageFault("json");
      this.#escape = char === "u" ? 4 : "none";
    } else if (typeof this.#escape === "number") {
      if (!/[0-9a-fA-F]/.test(char)) throw new PageFault("json");
      this.#escape = this.#escape === 1 ? "none" : this.#escape - 1;
    }
  }

  #keep(chunk: string, from: number, to: number): void {
    const room = LONGEST_TEXT - this.#written.length;
    if (room > 0) this.#written += chunk.slice(from, Math.min(to, from + room));
  }

  #endText(): void {
    this.#begun = undefined;
    if (this.#expected === "key" || this.#expected === "key or end") {
      if (this.#open.length === 1) this.#key = this.#text();
      this.#expected = "colon";
      return;
    }
    if (this.#isInList()) this.#onName(this.#text());
    this.#endValue();
  }

  /** Returns the text just read. One that is too long is returned as written: it cannot be a name. */
  #text(): string {
    const written = this.#written;
    if (written.length >= LONGEST_TEXT || !written.includes("\\")) return written;
    return String(JSON.parse(`"${written}"`));
  }

  #readLiteral(chunk: string, from: number): number {
    let at = from;
    while (at < chunk.length && LITERAL.test(chunk[at] ?? "")) at += 1;
    this.#written += chunk.slice(from, at);
    if (this.#written.length > LONGEST_LITERAL) throw new PageFault("json");
    if (at < chunk.length) this.#endLiteral();
    return at;
  }

  #endLiteral(): void {
    this.#begun = undefined;
    if (!/^(?:true|false|null)$/.test(this.#written) && !NUMBER.test(this.#written)) throw new PageFault("json");
    this.#beginValue("literal");
    this.#endValue();
  }
}
