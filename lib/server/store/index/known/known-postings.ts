import "server-only";
import { LRUCache } from "lru-cache";
import { grouped } from "../../sql/parts";
import type { ChunkRange, Questions, TermPosting } from "../segments/questions";

/** Bytes that are kept: those of the common terms in the newest tags, in which most searches end. */
const MOST_BYTES = 4_000_000;
/** Bytes of a row beside its places. */
const ROW_BYTES = 200;
/** A term is kept from the second time on that it is asked for: what nobody asks for again would only push others out. */
const MOST_ASKED = 5_000;

/** Reads where terms are, and keeps what was read last of those that came twice: segments never change, and no number is given to another. */
export class KnownPostings {
  readonly #read: Questions["postings"];
  readonly #kept = new LRUCache<string, readonly TermPosting[]>({
    maxSize: MOST_BYTES,
    sizeCalculation: (rows) => rows.reduce((sum, { docs }) => sum + docs.length + ROW_BYTES, ROW_BYTES),
  });
  readonly #asked = new LRUCache<string, true>({ max: MOST_ASKED });

  constructor(read: Questions["postings"]) {
    this.#read = read;
  }

  /** Returns the rows of terms, as `Questions` does. */
  readonly postings: Questions["postings"] = async (ranges, terms) => {
    const place = placeOf(ranges);
    const found: TermPosting[] = [];
    const missing = terms.filter((term) => {
      const kept = this.#kept.get(`${place}${term}`);
      if (kept) for (const row of kept) found.push(row);
      return !kept;
    });
    if (missing.length === 0) return found;
    const rows = await this.#read(ranges, missing);
    const byTerm = grouped(rows, ({ term }) => term);
    for (const term of missing) this.#keep(`${place}${term}`, byTerm.get(term) ?? []);
    return [...found, ...rows];
  };

  #keep(key: string, rows: readonly TermPosting[]): void {
    if (this.#asked.get(key)) this.#kept.set(key, rows);
    else this.#asked.set(key, true);
  }
}

/** Returns a text that says which chunks are meant. */
function placeOf(ranges: readonly ChunkRange[]): string {
  return ranges.map(({ segment, low, high }) => `${segment}:${low}-${high} `).join("");
}
