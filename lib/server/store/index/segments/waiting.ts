import "server-only";
import type { IdRange } from "../id-range";
import { PENDING } from "./questions";

type Options<Row> = {
  /** The first rows. */
  first: readonly Row[];
  range: IdRange;
  /** Reads more, below an id. */
  more: (range: IdRange) => Promise<Row[]>;
  matches: (row: Row) => boolean;
};

/** The tags that no segment has yet: they are tested one by one. */
export class Waiting<Row extends { id: number } = { id: number }> {
  readonly #options: Options<Row>;
  #first: readonly Row[] | undefined;
  #below: number;

  constructor(options: Options<Row>) {
    this.#options = options;
    this.#first = options.first;
    this.#below = options.range.below;
  }

  /** The highest id that is still to come; below the range if none is. */
  get horizon(): number {
    return this.#below - 1;
  }

  /** Returns the ids of the next tags that match. */
  async next(): Promise<number[]> {
    const { range, more, matches } = this.#options;
    const rows = this.#first ?? (await more({ ...range, below: this.#below }));
    this.#first = undefined;
    this.#below = rows.length < PENDING ? range.from : (rows.at(-1)?.id ?? range.from);
    return rows.filter(matches).map(({ id }) => id);
  }
}
