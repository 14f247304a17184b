import "server-only";
import { jsonParser, type Token } from "stream-json/core/parser.js";
import { SbomFailure } from "../failure";
import type { PieceReader, ValueReader } from "./value-reader";

/** Longest member name compared, in characters; every wanted name is shorter. */
const LONGEST_NAME = 256;

/** Whitespace around values, and the two characters that a document can begin with. */
const FIRST = /[^ \t\n\r]/;

/**
 * Reads one JSON document, an object or an array, as its text arrives, and passes its values to a `ValueReader`. Keeps
 * the requested texts and one entry per level, so memory does not grow with the document. Keep the text of one call
 * short: all its tokens are in memory at once.
 */
export class JsonReader {
  /** Strings and numbers come in pieces, so that a long one is never whole in memory. */
  readonly #parse = jsonParser({ packValues: false, streamValues: true });
  readonly #root: ValueReader;
  readonly #depth: number;
  /** Open objects and arrays that are wanted. */
  readonly #open: { kind: "object" | "array"; reader: ValueReader }[] = [];
  /** The number of open objects and arrays below them that are not wanted. */
  #passedOver = 0;
  #begun = false;
  #done = false;
  /** The reader for the member whose name has just been read. */
  #member: ValueReader | undefined;
  /** The string being kept; `undefined` if none is, or once it is too long. */
  #text: string | undefined;
  #longest = 0;
  #read: ((text: string | undefined) => void) | undefined;
  #pieces: PieceReader | undefined;

  constructor(root: ValueReader, depth: number) {
    this.#root = root;
    this.#depth = depth;
  }

  /** @throws SbomFailure `not-json` or `too-deep`; what the readers throw */
  write(text: string): void {
    if (!this.#begun) {
      const first = FIRST.exec(text)?.[0];
      if (first === undefined) return;
      if (first !== "{" && first !== "[") throw new SbomFailure("not-json");
      this.#begun = true;
    }
    for (const token of this.#tokens(text)) this.#take(token);
  }

  /**
   * Ends the text. A fault in its last few characters counts as a cut too, as more text could have made it valid.
   * @throws SbomFailure `cut`
   */
  end(): void {
    if (!this.#done) throw new SbomFailure("cut");
  }

  #tokens(text: string): readonly Token[] {
    try {
      const tokens = this.#parse(text);
      return typeof tokens === "symbol" ? [] : tokens.values;
    } catch {
      // The parser's own message may quote the document, which can be anybody's.
      throw new SbomFailure("not-json");
    }
  }

  #take(token: Token): void {
    const { name } = token;
    if (name === "startObject") this.#start("object");
    else if (name === "startArray") this.#start("array");
    else if (name === "endObject" || name === "endArray") this.#end();
    else if (this.#passedOver === 0) this.#takeText(token);
  }

  #takeText(token: Token): void {
    switch (token.name) {
      case "startKey":
        this.#keep(LONGEST_NAME);
        break;
      case "endKey":
        this.#member = this.#text === undefined ? undefined : this.#open.at(-1)?.reader.member?.(this.#text);
        this.#forget();
        break;
      case "startString":
        this.#startString(this.#next());
        break;
      case "stringChunk":
        this.#chunk(token.value);
        break;
      case "endString":
        this.#pieces?.end();
        this.#read?.(this.#text);
        this.#forget();
        break;
      case "startNumber":
        this.#next()?.other?.("number");
        break;
      case "trueValue":
      case "falseValue":
        this.#next()?.other?.("boolean");
        break;
      case "nullValue":
        this.#next()?.other?.("null");
        break;
    }
  }

  /** Returns the reader of the value that begins now. */
  #next(): ValueReader | undefined {
    const around = this.#open.at(-1);
    if (around === undefined) return this.#root;
    return around.kind === "array" ? around.reader.element?.() : this.#member;
  }

  #start(kind: "object" | "array"): void {
    if (this.#open.length + this.#passedOver >= this.#depth) throw new SbomFailure("too-deep");
    const reader = this.#passedOver > 0 ? undefined : this.#next();
    const isWanted = (kind === "object" ? reader?.member : reader?.element) !== undefined;
    if (reader && isWanted) {
      this.#open.push({ kind, reader });
      return;
    }
    this.#passedOver += 1;
    reader?.other?.(kind);
  }

  #end(): void {
    if (this.#passedOver > 0) this.#passedOver -= 1;
    else this.#open.pop()?.reader.end?.();
    this.#done = this.#passedOver === 0 && this.#open.length === 0;
  }

  #startString(reader: ValueReader | undefined): void {
    if (reader?.text) {
      this.#keep(reader.text.longest);
      this.#read = reader.text.read;
    } else if (reader?.pieces) this.#pieces = reader.pieces();
    else reader?.other?.("string");
  }

  #chunk(value: string): void {
    if (this.#pieces) this.#pieces.piece(value);
    else if (this.#text !== undefined) {
      this.#text = this.#text.length + value.length > this.#longest ? undefined : this.#text + value;
    }
  }

  #keep(longest: number): void {
    this.#text = "";
    this.#longest = longest;
  }

  #forget(): void {
    this.#text = undefined;
    this.#read = undefined;
    this.#pieces = undefined;
  }
}
