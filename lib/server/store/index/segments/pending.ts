import "server-only";
import type { Region } from "@/lib/mar/region";
import { inParts } from "../../sql/parts";
import type { SqlTransaction } from "../../sql/tables";

/** Notes that tags are to be put into a segment: until then, a search reads them one by one. */
export async function notePending(trx: SqlTransaction, region: Region, ids: readonly number[]): Promise<void> {
  for (const part of inParts(ids)) {
    await trx
      .insertInto("tag_pending")
      .values(part.map((id) => ({ region, id })))
      .onConflict((it) => it.doNothing())
      .execute();
  }
}

/** Notes that tags are not, or no longer, to be put into a segment. */
export async function dropPending(trx: SqlTransaction, region: string, ids: readonly number[]): Promise<void> {
  for (const part of inParts(ids)) {
    await trx.deleteFrom("tag_pending").where("region", "=", region).where("id", "in", part).execute();
  }
}
