import "server-only";
import type { Sql, SqlTransaction } from "../../sql/tables";

/** Rows of one transaction, about. */
const AT_ONCE = 4_000;

/** Returns whether a segment was left before a time. */
export async function hasLeft(db: Sql, before: number): Promise<boolean> {
  return (await nextLeft(db, before)) !== undefined;
}

/** Deletes some of a segment that was left before a time, and the segment itself once nothing of it is there. */
export async function sweepLeft(trx: SqlTransaction, before: number): Promise<void> {
  const number = await nextLeft(trx, before);
  if (number === undefined) return;
  const terms = trx.selectFrom("tag_postings").select("term").where("segment", "=", number);
  const end = await terms.orderBy("term").limit(1).offset(AT_ONCE).executeTakeFirst();
  const postings = trx.deleteFrom("tag_postings").where("segment", "=", number);
  await (end ? postings.where("term", "<=", end.term) : postings).execute();
  if (end) return;
  await trx.deleteFrom("tag_ids").where("segment", "=", number).execute();
  await trx.deleteFrom("tag_segments").where("number", "=", number).execute();
}

/** The last segment stays, so that no other one gets its number. */
async function nextLeft(db: Sql, before: number): Promise<number | undefined> {
  const left = db
    .selectFrom("tag_segments")
    .select("number")
    .where("state", "=", "left")
    .where("left_at", "<=", before);
  const last = db.selectFrom("tag_segments").select(({ fn }) => fn.max("number").as("number"));
  const row = await left.where("number", "<", last).orderBy("number").limit(1).executeTakeFirst();
  return row?.number;
}
