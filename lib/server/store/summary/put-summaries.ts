import "server-only";
import type { Region } from "@/lib/mar/region";
import { inParts } from "../sql/parts";
import type { SqlTransaction } from "../sql/tables";
import { type Due, FORM } from "./due";
import type { Summary } from "./summarize";

export type Made = Due & { summary: Summary };

/** Puts summaries in the place of earlier ones. */
export async function putSummaries(
  trx: SqlTransaction,
  region: Region,
  made: readonly Made[],
  now: number,
): Promise<void> {
  for (const { repository, readAt, summary } of made) {
    const { tags, lines, counts } = summary;
    const row = { tags, form: FORM, covered_at: readAt, made_at: now, counts: JSON.stringify(counts) };
    await trx
      .insertInto("summaries")
      .values({ region, repository, ...row })
      .onConflict((it) => it.columns(["region", "repository"]).doUpdateSet(row))
      .execute();
    await trx
      .deleteFrom("support_lines")
      .where((is) => is.and({ region, repository }))
      .execute();
    const rows = lines.map(({ line, ends, table, tags: count, tag, newest, newestAt }) => {
      return {
        ...{ region, repository, line, tags: count, tag, newest },
        ...{ ends: ends ?? null, page: table ?? null, newest_at: newestAt ?? null },
      };
    });
    for (const part of inParts(rows)) await trx.insertInto("support_lines").values(part).execute();
  }
}
