import "server-only";
import { breath } from "../../sql/breath";
import type { Sql, SqlTransaction } from "../../sql/tables";
import { termsOf } from "../row";
import { noteWords } from "../vocabulary";
import { dropPending } from "./pending";
import { encodePostings } from "./postings";
import type { Questions } from "./questions";
import { writePostings, writeSegment } from "./write-segment";

/** Tags of one new segment. */
const MOST = 2_048;

/** Returns whether so many tags wait to be put into a segment. */
export async function hasPending(db: Sql, least: number): Promise<boolean> {
  const rows = db
    .selectFrom("tag_pending")
    .select("id")
    .orderBy("region")
    .orderBy("id")
    .limit(1)
    .offset(least - 1);
  return (await rows.executeTakeFirst()) !== undefined;
}

/** Makes a segment of tags of one region that wait. */
export async function flushPending(trx: SqlTransaction, { rows: read }: Questions): Promise<void> {
  const next = await trx.selectFrom("tag_pending").select("region").orderBy("region").limit(1).executeTakeFirst();
  if (!next) return;
  const { region } = next;
  const waiting = trx.selectFrom("tag_pending").select("id").where("region", "=", region);
  const ids = (await waiting.orderBy("id", "desc").limit(MOST).execute()).map(({ id }) => id);
  const rows = (await read(ids)).sort((a, b) => b.id - a.id);
  const docs = new Map<string, number[]>();
  for (const [doc, row] of rows.entries()) {
    if (doc % 64 === 0) await breath();
    for (const term of new Set(termsOf(row))) {
      const known = docs.get(term);
      if (known) known.push(doc);
      else docs.set(term, [doc]);
    }
  }
  const head = { region, state: "ready" as const, sources: "[]" };
  if (rows.length > 0) {
    const segment = await writeSegment(
      trx,
      head,
      rows.map(({ id }) => id),
    );
    const postings = [...docs].flatMap(([term, of]) => encodePostings(of).map((row) => ({ segment, term, ...row })));
    await writePostings(trx, postings);
    await noteWords(trx, docs.keys());
  }
  await dropPending(trx, region, ids);
}
