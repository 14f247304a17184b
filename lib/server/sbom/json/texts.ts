import "server-only";
import type { ValueReader } from "./value-reader";

/** The kept texts of one object, each of at most `longest` characters; an empty text counts as missing. */
export class Texts<Name extends string> {
  readonly #longest: number;
  readonly #texts = new Map<Name, string>();
  readonly #tooLong = new Set<Name>();
  readonly #disagreed = new Set<Name>();

  constructor(longest: number) {
    this.#longest = longest;
  }

  /** Takes the text of this name. The last one counts, as in `JSON.parse`. */
  reader(name: Name): ValueReader {
    this.#texts.delete(name);
    this.#tooLong.delete(name);
    const read = (text: string | undefined) => {
      if (text === undefined) this.#tooLong.add(name);
      else if (text !== "") this.#texts.set(name, text);
    };
    return { text: { longest: this.#longest, read } };
  }

  /** Takes one of several texts of this name, which count only if all are equal. */
  agree(name: Name, text: string | undefined): void {
    if (text === undefined || this.#disagreed.has(name)) return;
    if ((this.#texts.get(name) ?? text) === text) this.#texts.set(name, text);
    else {
      this.#disagreed.add(name);
      this.#texts.delete(name);
    }
  }

  get(name: Name): string | undefined {
    return this.#texts.get(name);
  }

  /** Returns true if a text of this name was too long to keep. */
  isTooLong(name: Name): boolean {
    return this.#tooLong.has(name);
  }
}
