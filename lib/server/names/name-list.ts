import "server-only";

/** The characters allowed in both grammars, and a few more. */
const PRINTABLE = /^[\x21-\x7e]*$/;
const CHUNK = 512;

/**
 * An immutable list of names in one buffer: a million tags take about 30 MB, a third of what strings take. Names are
 * printable ASCII, as tags and repository names are.
 */
export class NameList implements Iterable<string> {
  /** A line end, then each name followed by a line end. */
  readonly #bytes: Buffer;
  /** The offset of each name, and the offset after the last one. */
  readonly #starts: Uint32Array;

  /** @param starts the offset of each name in `bytes`, and the offset after the last one */
  constructor(bytes: Buffer, starts: Uint32Array) {
    this.#bytes = bytes;
    this.#starts = starts;
  }

  /**
   * Returns a list of these names.
   * @throws TypeError for a name that neither grammar allows
   */
  static from(names: readonly string[]): NameList {
    const starts = new Uint32Array(names.length + 1);
    let start = 1;
    for (const [position, name] of names.entries()) {
      if (name === "" || !PRINTABLE.test(name)) throw new TypeError("a name has invalid characters");
      starts[position] = start;
      start += name.length + 1;
    }
    starts[names.length] = start;
    return new NameList(Buffer.from(`\n${names.map((name) => `${name}\n`).join("")}`, "latin1"), starts);
  }

  get length(): number {
    return this.#starts.length - 1;
  }

  /** Bytes that the names take in memory. */
  get byteLength(): number {
    return this.#bytes.byteLength + this.#starts.byteLength;
  }

  /** Returns the name at a position; a negative one counts from the end. */
  at(position: number): string | undefined {
    const from = position < 0 ? position + this.length : position;
    const [start, after] = [this.#starts[from], this.#starts[from + 1]];
    if (start === undefined || after === undefined) return undefined;
    return this.#bytes.toString("latin1", start, after - 1);
  }

  /** Returns the names of a range of positions, each followed by a line end. */
  text(from: number, to: number): string {
    return this.#bytes.toString("latin1", this.#starts[from], this.#starts[Math.min(to, this.length)]);
  }

  /** Returns the length of that text. */
  textLength(from: number, to: number): number {
    return Math.max(0, (this.#starts[Math.min(to, this.length)] ?? 0) - (this.#starts[from] ?? 0));
  }

  slice(from: number, to: number): string[] {
    return to <= from || from >= this.length ? [] : this.text(from, to).slice(0, -1).split("\n");
  }

  *[Symbol.iterator](): Generator<string, undefined, undefined> {
    for (let from = 0; from < this.length; from += CHUNK) yield* this.slice(from, from + CHUNK);
  }

  /** Returns the position of the name, or -1. */
  indexOf(name: string): number {
    if (name === "" || !PRINTABLE.test(name)) return -1;
    const at = this.#bytes.indexOf(`\n${name}\n`, 0, "latin1");
    return at < 0 ? -1 : this.#positionAt(at + 1);
  }

  includes(name: string): boolean {
    return this.indexOf(name) >= 0;
  }

  /** Compares the names at two positions by code unit. */
  compare(a: number, b: number): number {
    const starts = this.#starts;
    const bytes = this.#bytes;
    return bytes.compare(bytes, starts[b], (starts[b + 1] ?? 1) - 1, starts[a], (starts[a + 1] ?? 1) - 1);
  }

  /** Returns true if another list has the same names in the same order. */
  equals(other: NameList): boolean {
    return this.#bytes.equals(other.#bytes);
  }

  /** Returns the position of the name that begins at this offset. */
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
