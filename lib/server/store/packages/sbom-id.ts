import "server-only";
import type { SqlTransaction } from "../sql/tables";

const DAY = 24 * 60 * 60 * 1000;
/** Ids of one day: an id is a day and a place in it, and takes four bytes. */
const PLACES = 2 ** 16;
const FIRST_DAY = Date.UTC(2013, 0, 1) / DAY;
/** The last day of which an id takes four bytes. */
const DAYS = 2 ** 15 - 1;

/** Returns an id that no SBOM has. Ids grow with the day on which an image was built, so that the newest are found first. */
export async function takeId(trx: SqlTransaction, created: number | undefined, now: number): Promise<number> {
  const time = created === undefined || created > now ? now : created;
  for (let day = Math.min(DAYS, Math.max(0, Math.floor(time / DAY) - FIRST_DAY)); ; day += 1) {
    const end = (day + 1) * PLACES;
    const last = trx
      .selectFrom("sboms")
      .select("id")
      .where("id", ">=", day * PLACES)
      .where("id", "<", end);
    const id = ((await last.orderBy("id", "desc").limit(1).executeTakeFirst())?.id ?? day * PLACES - 1) + 1;
    if (id < end) return id;
  }
}
