import { isModule, nameOrder } from "./name-order";
import { LEVEL, type Levels, NameParts } from "./name-parts";
import { nearWord } from "./near-word";
import { partsOfName } from "./search-query";

/** Shorter words occur in too many names by chance when separators are ignored. */
const JOINED_MIN_LENGTH = 5;

/**
 * The number of words whose matches the index keeps. A search has fewer, and the next key press repeats most of them.
 */
const WORDS_KEPT = 48;

/** A list of names, sorted and split once, that finds words without looking at each name. */
export class NameIndex {
  /** The sorted names: modules last, then by depth and length. */
  readonly names: readonly string[];
  /** The position of each of `names` in the list. */
  readonly order: Uint32Array;
  /** Position of the first module in `names`. */
  readonly firstModule: number;
  readonly #text: string;
  readonly #starts: Uint32Array;
  readonly #lastComponents: string[] = [];
  readonly #known = new Map<string, Levels | undefined>();
  #parts: NameParts | undefined;
  #joined: readonly string[] | undefined;

  constructor(list: readonly string[]) {
    this.order = nameOrder(list);
    const names: string[] = [];
    const starts = new Uint32Array(list.length + 1);
    let start = 1;
    for (let position = 0; position < this.order.length; position += 1) {
      const name = list[this.order[position] ?? 0] ?? "";
      names.push(name);
      starts[position] = start;
      start += name.length + 1;
    }
    starts[list.length] = start;
    this.names = names;
    this.#starts = starts;
    this.#text = `\n${names.join("\n")}\n`;
    const firstModule = names.findIndex(isModule);
    this.firstModule = firstModule < 0 ? names.length : firstModule;
  }

  /** Calls back with the position of each name that contains a text, and where the text first begins in it. */
  forEachHolding(text: string, found: (position: number, at: number) => void): void {
    const starts = this.#starts;
    let position = 0;
    for (let at = this.#text.indexOf(text); at >= 0; at = this.#text.indexOf(text, starts[position])) {
      position = nameAt(starts, at, position);
      found(position, at - (starts[position] ?? 0));
      position += 1;
      if (position >= this.names.length) return;
    }
  }

  /**
   * Returns the names that have a word. A word with a slash, dot or dash is used as it is. Do not change the result.
   */
  levels(word: string): Levels | undefined {
    return this.#kept(word, () => (/[/._-]/.test(word) ? this.#asItStands(word) : this.#nameParts().holding(word)));
  }

  /** Returns the names that contain a word made of several joined parts: `kubeproxy`. Do not change the result. */
  joinedLevels(word: string): Levels | undefined {
    if (word.length < JOINED_MIN_LENGTH || !/^[a-z0-9]+$/.test(word)) return undefined;
    return this.#kept(`${word} joined`, () => {
      this.#joined ??= this.names.map((name) => partsOfName(name).join(""));
      const levels = Uint8Array.from(this.#joined, (name) => (name.includes(word) ? LEVEL.joined : 0));
      return levels.includes(LEVEL.joined) ? levels : undefined;
    });
  }

  /** Returns the names that have a word with one wrong letter. Do not change the result. */
  nearLevels(word: string): Levels | undefined {
    const near = nearWord(word);
    return near && this.#kept(`${word} near`, () => this.#nameParts().near(near));
  }

  #asItStands(word: string): Levels | undefined {
    let levels: Levels | undefined;
    this.forEachHolding(word, (position) => {
      levels ??= new Uint8Array(this.names.length);
      levels[position] = LEVEL.beginning;
    });
    return levels;
  }

  #kept(key: string, find: () => Levels | undefined): Levels | undefined {
    if (this.#known.has(key)) return this.#known.get(key);
    if (this.#known.size >= WORDS_KEPT) this.#known.clear();
    const levels = find();
    this.#known.set(key, levels);
    return levels;
  }

  /** Returns the last component of a name without its separators. */
  lastComponent(position: number): string {
    const known = this.#lastComponents[position];
    if (known !== undefined) return known;
    const name = this.names[position] ?? "";
    const made = partsOfName(name.slice(name.lastIndexOf("/") + 1)).join("");
    this.#lastComponents[position] = made;
    return made;
  }

  /** Returns whether any name contains a text. */
  holds(text: string): boolean {
    return this.#text.includes(text);
  }

  /** Returns the position of a name in `names`. */
  positionOf(name: string): number | undefined {
    const at = this.#text.indexOf(`\n${name}\n`);
    return at < 0 ? undefined : nameAt(this.#starts, at + 1, 0);
  }

  #nameParts(): NameParts {
    this.#parts ??= new NameParts(this.names);
    return this.#parts;
  }
}

/** Returns the name that contains a place in the text, searching from name `from` on. */
function nameAt(starts: Uint32Array, at: number, from: number): number {
  let low = from;
  let high = starts.length - 2;
  // Usually the next name is the one.
  if ((starts[low + 1] ?? 0) > at) return low;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
