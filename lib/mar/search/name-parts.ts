import type { NearWord } from "./near-word";

/** How a name has a word: as one of its parts, at the beginning of one, within one, run together, or misspelt. */
export const LEVEL = { part: 1, beginning: 2, within: 3, joined: 4, near: 5 } as const;

/** For each name how it has a word (`LEVEL`); 0 where it has not. */
export type Levels = Uint8Array;

/**
 * The different parts of names, between slashes, dashes, dots and underscores, and which names have each. A word is looked
 * for in these, which are far fewer than names. Plain loops: they run for the first key that is typed, before the browser
 * has made anything faster of them.
 */
export class NameParts {
  readonly #words: string[] = [];
  readonly #names: number[][] = [];
  readonly #numbers = new Map<string, number>();
  readonly #count: number;
  /** All parts, one a line. */
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

  /** Names that hold a word in one of their parts; `undefined` where none does. */
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

  /** Names of which one part is near to a word. Only parts that hold a piece of it as it stands are looked at. */
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

/** Slash, dash, dot, underscore. */
function isSeparator(code: number): boolean {
  return code === 47 || code === 45 || code === 46 || code === 95;
}
