import "server-only";
import type { Sql, SqlTransaction } from "../../sql/tables";

/** Rows of one transaction, about. */
const AT_ONCE = 4_000;

/** Returns whether a segment was left before a time. */
export async function hasLeft(db: Sql, before: number): Promise<boolean> {
  const rows = db
    .selectFrom("tag_segments")
    .select("number")
    .where("state", "=", "left")
    .where("left_at", "<=", before);
  return (await rows.limit(1).executeTakeFirst()) !== undefined;
}

/** Deletes some of a segment that was left before a time, and the segment itself once nothing of it is there. */
export async function sweepLeft(trx: SqlTransaction, before: number): Promise<void> {
  const rows = trx
    .selectFrom("tag_segments")
    .select("number")
    .where("state", "=", "left")
    .where("left_at", "<=", before);
  const next = await rows.orderBy("number").limit(1).executeTakeFirst();
  if (!next) return;
  const { number } = next;
  const terms = trx.selectFrom("tag_postings").select("term").where("segment", "=", number);
  const end = await terms.orderBy("term").limit(1).offset(AT_ONCE).executeTakeFirst();
  const postings = trx.deleteFrom("tag_postings").where("segment", "=", number);
  await (end ? postings.where("term", "<=", end.term) : postings).execute();
  if (end) return;
  await trx.deleteFrom("tag_ids").where("segment", "=", number).execute();
  await trx.deleteFrom("tag_segments").where("number", "=", number).execute();
}
