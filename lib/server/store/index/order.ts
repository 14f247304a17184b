import "server-only";
import { parseTagName } from "@/lib/mar/tag/parse";
import type { SqlTransaction } from "../sql/tables";
import type { Entry } from "./row";

/** Tags of one second: an id is a second and a place in it, and stays a whole number that JavaScript has. */
const PLACES = 2 ** 21;
/** Before any image: such a date of creation is made up, and so is one in the future. */
const FIRST_SECOND = Date.UTC(2013, 0, 1) / 1000;
const LAST_SECOND = 2 ** 32;

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

  constructor(trx: SqlTransaction) {
    this.#trx = trx;
  }

  /** Returns an id of a second that no tag has, of a later one if that is full. */
  async take(second: number): Promise<number> {
    for (let at = second; ; at += 1) {
      const end = (at + 1) * PLACES;
      const id = this.#next.get(at) ?? (await this.#firstFree(at * PLACES, end));
      if (id >= end) continue;
      this.#next.set(at, id + 1);
      return id;
    }
  }

  async #firstFree(start: number, end: number): Promise<number> {
    const last = this.#trx.selectFrom("tags").select("id").where("id", ">=", start).where("id", "<", end);
    const row = await last.orderBy("id", "desc").limit(1).executeTakeFirst();
    return row ? row.id + 1 : start;
  }
}
