import "server-only";
import { parseTagName } from "@/lib/mar/tag/parse";
import type { SqlTransaction } from "../sql/tables";
import type { Entry } from "./row";

/** Tags of one second: an id is a second and a place in it, and stays a whole number that JavaScript has. */
export const PLACES = 2 ** 21;
/** Before any image: such a date of creation is made up, and so is one in the future. */
const FIRST_SECOND = Date.UTC(2013, 0, 1) / 1000;
const LAST_SECOND = 2 ** 32;

/** Returns a date of creation that an image can have, in milliseconds since 1970, else `null`. */
export function plausible(created: number | null, now: number): number | null {
  const second = Math.floor((created ?? 0) / 1000);
  return created !== null && second >= FIRST_SECOND && second <= Math.min(now / 1000, LAST_SECOND) ? created : null;
}

/** Returns the lowest id of tags that were built at a time or later, in milliseconds since 1970. */
export function idSince(time: number): number {
  return Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, Math.ceil(time / 1000) * PLACES));
}

/**
 * Returns the second by which a tag is ordered: when its image was built, else when it was seen to appear or to move, else the date in its
 * name; 0 if nothing says how old it is.
 */
export function secondOf({ created, moved, tag }: Pick<Entry, "created" | "moved" | "tag">, now: number): number {
  const dated = Date.parse(parseTagName(tag).date ?? "");
  for (const time of [created, moved, dated]) {
    const second = Math.floor((time ?? Number.NaN) / 1000);
    if (second >= FIRST_SECOND && second <= Math.min(now / 1000, LAST_SECOND)) return second;
  }
  return 0;
}

/** Returns the second that an id is of. */
export function secondOfId(id: number): number {
  return Math.floor(id / PLACES);
}

/** Gives out ids in one transaction. */
export class Places {
  readonly #trx: SqlTransaction;
  readonly #next = new Map<number, number>();
  /** First places of seconds that are free; others of these seconds need not be. */
  readonly #first = new Set<number>();

  constructor(trx: SqlTransaction) {
    this.#trx = trx;
  }

  /** Looks at once whether the first places of seconds are free: mostly one tag is of a second. */
  async expect(seconds: readonly number[]): Promise<void> {
    const starts = [...new Set(seconds)].map((second) => second * PLACES);
    if (starts.length === 0) return;
    const taken = await this.#trx.selectFrom("tags").select("id").where("id", "in", starts).execute();
    for (const start of starts) this.#first.add(start);
    for (const { id } of taken) this.#first.delete(id);
  }

  /** Returns an id of a second that no tag has, of a later one if that is full. */
  async take(second: number): Promise<number> {
    const first = second * PLACES;
    if (this.#first.delete(first)) return first;
    for (let at = second; ; at += 1) {
      const end = (at + 1) * PLACES;
      const id = this.#next.get(at) ?? (await this.#firstFree(at * PLACES, end));
      if (id >= end) continue;
      this.#next.set(at, id + 1);
      return id;
    }
  }

  /** Returns the place after the last one, and never the first, which may have been given out already. */
  async #firstFree(start: number, end: number): Promise<number> {
    const last = this.#trx.selectFrom("tags").select("id").where("id", ">=", start).where("id", "<", end);
    const row = await last.orderBy("id", "desc").limit(1).executeTakeFirst();
    return Math.max(row?.id ?? 0, start) + 1;
  }
}
