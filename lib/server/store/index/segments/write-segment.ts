import "server-only";
import { inParts } from "../../sql/parts";
import type { SqlTransaction, Tables } from "../../sql/tables";
import { BLOCK, encodeFirsts, encodeIds } from "./ids";
import { CHUNK } from "./postings";

type Head = Pick<Tables["tag_segments"], "region" | "state" | "sources">;

/** Writes a segment without its terms, and returns its number. @param ids descending */
export async function writeSegment(trx: SqlTransaction, head: Head, ids: ArrayLike<number>): Promise<number> {
  const { fn } = trx;
  const last = await trx.selectFrom("tag_segments").select(fn.max("number").as("number")).executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  const firsts: number[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) firsts.push(ids[at] ?? 0);
  const row = { ...head, number, docs: ids.length, firsts: encodeFirsts(firsts), made_to: "", left_at: 0 };
  await trx.insertInto("tag_segments").values(row).execute();
  const blocks = Array.from({ length: Math.ceil(ids.length / BLOCK) }, (_, block) => {
    const part = Array.prototype.slice.call(ids, block * BLOCK, (block + 1) * BLOCK);
    return { segment: number, block, ids: encodeIds(part) };
  });
  for (const part of inParts(blocks)) await trx.insertInto("tag_ids").values(part).execute();
  return number;
}

/** Writes rows of terms. */
export async function writePostings(trx: SqlTransaction, rows: readonly Tables["tag_postings"][]): Promise<void> {
  for (const part of inParts(rows)) await trx.insertInto("tag_postings").values(part).execute();
}
