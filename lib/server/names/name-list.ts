import "server-only";

/** What the names of both grammars consist of, and more. */
const PRINTABLE = /^[\x21-\x7e]*$/;
const CHUNK = 512;

/**
 * Names of a list in one buffer: of a million tags some 30 MB, where as many strings take three times as much. They are of
 * printable ASCII, as tags and repository names are. Never changes.
 */
export class NameList implements Iterable<string> {
  /** A line end, then each name with a line end behind it. */
  readonly #bytes: Buffer;
  /** Where each name begins, and where one more would. */
  readonly #starts: Uint32Array;

  /** @param starts where each name begins in `bytes`, and where one more would */
  constructor(bytes: Buffer, starts: Uint32Array) {
    this.#bytes = bytes;
    this.#starts = starts;
  }

  /** A list of these names. Throws `TypeError` for one that neither grammar allows. */
  static from(names: readonly string[]): NameList {
    const starts = new Uint32Array(names.length + 1);
    let start = 1;
    for (const [position, name] of names.entries()) {
      if (name === "" || !PRINTABLE.test(name)) throw new TypeError("a name has characters that no name may have");
      starts[position] = start;
      start += name.length + 1;
    }
    starts[names.length] = start;
    return new NameList(Buffer.from(`\n${names.map((name) => `${name}\n`).join("")}`, "latin1"), starts);
  }

  get length(): number {
    return this.#starts.length - 1;
  }

  /** What the names take in memory. */
  get byteLength(): number {
    return this.#bytes.byteLength + this.#starts.byteLength;
  }

  /** The name at a position, from the end where that is negative. */
  at(position: number): string | undefined {
    const from = position < 0 ? position + this.length : position;
    const [start, after] = [this.#starts[from], this.#starts[from + 1]];
    if (start === undefined || after === undefined) return undefined;
    return this.#bytes.toString("latin1", start, after - 1);
  }

  /** Names from one position up to another, with a line end behind each. */
  text(from: number, to: number): string {
    return this.#bytes.toString("latin1", this.#starts[from], this.#starts[Math.min(to, this.length)]);
  }

  /** The length of that text. */
  textLength(from: number, to: number): number {
    return Math.max(0, (this.#starts[Math.min(to, this.length)] ?? 0) - (this.#starts[from] ?? 0));
  }

  slice(from: number, to: number): string[] {
    return to <= from || from >= this.length ? [] : this.text(from, to).slice(0, -1).split("\n");
  }

  *[Symbol.iterator](): Generator<string, undefined, undefined> {
    for (let from = 0; from < this.length; from += CHUNK) yield* this.slice(from, from + CHUNK);
  }

  /** The position of a name, or -1. */
  indexOf(name: string): number {
    if (name === "" || !PRINTABLE.test(name)) return -1;
    const at = this.#bytes.indexOf(`\n${name}\n`, 0, "latin1");
    return at < 0 ? -1 : this.#positionAt(at + 1);
  }

  includes(name: string): boolean {
    return this.indexOf(name) >= 0;
  }

  /** Compares the names at two positions by their characters' codes. */
  compare(a: number, b: number): number {
    const starts = this.#starts;
    const bytes = this.#bytes;
    return bytes.compare(bytes, starts[b], (starts[b + 1] ?? 1) - 1, starts[a], (starts[a + 1] ?? 1) - 1);
  }

  /** Whether another list has the same names in the same order. */
  equals(other: NameList): boolean {
    return this.#bytes.equals(other.#bytes);
  }

  /** The position of the name that begins at a place of the buffer. */
  #positionAt(place: number): number {
    let [low, high] = [0, this.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
