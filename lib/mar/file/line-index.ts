import type { Span } from "./span";

/** Finds the line, from 1, of a position in a text. Lines end with `\n`, `\r\n` or a lone `\r`. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(index + end.length);
  }

  /** The count of lines. What follows the end of the last one is a line only if there is something. */
  get lines(): number {
    const count = this.#starts.length;
    return count > 1 && this.#starts.at(-1) === this.#length ? count - 1 : count;
  }

  /** Returns the place of a line, including its end. */
  lineSpan(line: number): Span {
    return { start: this.#starts[line - 1] ?? this.#length, end: this.#starts[line] ?? this.#length };
  }

  lineAt(place: number): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
