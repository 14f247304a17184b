import type { NearWord } from "./near-word";

/**
 * How a name contains a word: as a whole part, at the beginning of one, inside one, across several joined ones, or
 * misspelled.
 */
export const LEVEL = { part: 1, beginning: 2, within: 3, joined: 4, near: 5 } as const;

/** For each name the `LEVEL` of a word; 0 if the name does not have it. */
export type Levels = Uint8Array;

/**
 * The distinct parts of names, between slashes, dashes, dots and underscores, and the names with each part. Words are
 * searched in the parts, which are far fewer than names. Uses plain loops: they run at the first key press, before the
 * browser has optimized them.
 */
export class NameParts {
  readonly #words: string[] = [];
  readonly #names: number[][] = [];
  readonly #numbers = new Map<string, number>();
  readonly #count: number;
  /** All parts, one per line. */
  #text: string | undefined;

  constructor(names: readonly string[]) {
    this.#count = names.length;
    for (let position = 0; position < names.length; position += 1) {
      const name = names[position] ?? "";
      let start = 0;
      for (let at = 0; at <= name.length; at += 1) {
        if (at < name.length && !isSeparator(name.charCodeAt(at))) continue;
        if (at > start) this.#note(name.slice(start, at), position);
        start = at + 1;
      }
    }
  }

  #note(part: string, position: number): void {
    const known = this.#numbers.get(part);
    if (known === undefined) {
      this.#numbers.set(part, this.#words.length);
      this.#words.push(part);
      this.#names.push([position]);
    } else this.#names[known]?.push(position);
  }

  /** Returns the names with a word in one of their parts. Returns `undefined` if there are no such names. */
  holding(word: string): Levels | undefined {
    let levels: Levels | undefined;
    for (let at = 0; at < this.#words.length; at += 1) {
      const part = this.#words[at] ?? "";
      const place = part.indexOf(word);
      if (place < 0) continue;
      const level = place > 0 ? LEVEL.within : part.length > word.length ? LEVEL.beginning : LEVEL.part;
      levels ??= new Uint8Array(this.#count);
      mark(levels, this.#names[at] ?? [], level);
    }
    return levels;
  }

  /** Returns the names with a part similar to a word. Checks only parts that contain an unchanged piece of it. */
  near({ isNear, pieces }: NearWord): Levels | undefined {
    this.#text ??= `\n${this.#words.join("\n")}\n`;
    const text = this.#text;
    let levels: Levels | undefined;
    for (const piece of pieces) {
      for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
        const start = text.lastIndexOf("\n", at) + 1;
        at = text.indexOf("\n", at);
        const part = text.slice(start, at);
        if (!isNear(part)) continue;
        levels ??= new Uint8Array(this.#count);
        mark(levels, this.#names[this.#numbers.get(part) ?? -1] ?? [], LEVEL.near);
      }
    }
    return levels;
  }
}

function mark(levels: Levels, positions: readonly number[], level: number): void {
  for (let at = 0; at < positions.length; at += 1) {
    const position = positions[at] ?? 0;
    const before = levels[position] ?? 0;
    if (before === 0 || level < before) levels[position] = level;
  }
}

/** Returns whether a character is a slash, dash, dot or underscore. */
function isSeparator(code: number): boolean {
  return code === 47 || code === 45 || code === 46 || code === 95;
}
