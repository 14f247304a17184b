import "server-only";
import { type Bits, countOf, eachOf, meet } from "./meet";
import type { Questions, Terms } from "./questions";
import { type Entry, rangesOf } from "./reading-order";

/** Tags among which is searched at first. */
const FIRST = 16_000;
/** Chunks that are read at one time. */
const LEAST = 4;
const MOST = 128;
/** How many more than are probably needed: another statement costs more. */
const SPARE = 1.5;
/** So many candidates are rather read than asked more terms about. */
const FEW = 128;
/** A term that leaves more than this part of the candidates is not asked for again. */
const WORTH = 0.8;

/**
 * Reads chunks for tags that have a term of each group. The first chunks, where most searches end, are asked for all terms; the others for those
 * that excluded most there, and for the rest only where that leaves many tags.
 */
export class Waves {
  readonly #questions: Pick<Questions, "postings">;
  readonly #order: readonly Entry[];
  readonly #groups: Terms;
  #chosen: Terms | undefined;
  #read = 0;
  #found = 0;

  constructor(questions: Pick<Questions, "postings">, order: readonly Entry[], groups: Terms) {
    this.#questions = questions;
    this.#order = groups.some((group) => group.length === 0) ? [] : order;
    this.#groups = groups;
  }

  /** The highest id that a chunk not read yet can have; -1 if all are read. */
  get horizon(): number {
    return this.#order[this.#read]?.first ?? -1;
  }

  /**
   * Reads the next chunks.
   * @param wanted how many tags are missing
   * @param take is called with each tag that was found, in the order of its segment
   */
  async next(wanted: number, take: (entry: Entry, doc: number) => void): Promise<void> {
    const entries = this.#order.slice(this.#read, this.#read + this.#size(wanted));
    const [bits, left] = this.#chosen
      ? await this.#readChosen(entries, this.#chosen)
      : [await this.#readFirst(entries), entries];
    this.#read += entries.length;
    eachOf(bits, left, (entry, doc) => {
      this.#found += 1;
      take(entry, doc);
    });
  }

  #size(wanted: number): number {
    if (this.#read > 0) {
      const each = Math.max(this.#found, 0.5) / this.#read;
      return Math.min(MOST, Math.max(LEAST, Math.ceil((SPARE * wanted) / each)));
    }
    let size = 0;
    for (let docs = 0; docs < FIRST && size < this.#order.length; size += 1) docs += this.#order[size]?.docs ?? 0;
    return size;
  }

  #postings(entries: readonly Entry[], groups: Terms) {
    return this.#questions.postings(rangesOf(entries), [...new Set(groups.flat())]);
  }

  /** Meets all groups, and chooses those that exclude much. */
  async #readFirst(entries: readonly Entry[]): Promise<Bits> {
    const rows = await this.#postings(entries, this.#groups);
    const chosen: (readonly string[])[] = [];
    const bits = meet(entries, this.#groups, rows, (group, before, left) => {
      if (left < before * WORTH) chosen.push(group);
    });
    this.#chosen = chosen;
    return bits;
  }

  async #readChosen(entries: readonly Entry[], chosen: Terms): Promise<[Bits, readonly Entry[]]> {
    const bits = meet(entries, chosen, await this.#postings(entries, chosen));
    const others = this.#groups.filter((group) => !chosen.includes(group));
    if (others.length === 0 || countOf(bits) <= FEW) return [bits, entries];
    const left = new Set<Entry>();
    eachOf(bits, entries, (entry) => left.add(entry));
    // Asked for again with the others: their bits are of these chunks alone.
    const some = [...left];
    return [meet(some, this.#groups, await this.#postings(some, this.#groups)), some];
  }
}
