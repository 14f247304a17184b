import "server-only";
import { breath } from "../../sql/breath";
import type { SqlTransaction, Tables } from "../../sql/tables";
import { eachDoc, encodePostings } from "./postings";

/** A segment, and where its tags are in the one that is made of it; -1 for those that are not. */
export type Source = { segment: number; places: Int32Array };
type Row = Pick<Tables["tag_postings"], "term" | "chunk" | "docs">;

/** Rows of one segment that are read at one time. */
const AT_ONCE = 1_500;

/** Returns the next terms of a segment that is made of others, and the last of them; `to` is missing if there are no more. */
export async function joinTerms(
  trx: SqlTransaction,
  sources: readonly Source[],
  { number: segment, docs, made_to: after }: { number: number; docs: number; made_to: string },
): Promise<{ rows: Tables["tag_postings"][]; to: string | undefined }> {
  const terms = new Map<string, { source: Source; row: Row }[]>();
  let to: string | undefined;
  for (const source of sources) {
    const rows = await rowsAfter(trx, source.segment, after);
    // The last term may have more rows.
    const end = rows.length < AT_ONCE ? undefined : lastWhole(rows);
    if (end !== undefined && (to === undefined || end < to)) to = end;
    for (const row of rows) {
      const known = terms.get(row.term);
      if (known) known.push({ source, row });
      else terms.set(row.term, [{ source, row }]);
    }
  }
  const bits = new Uint32Array(Math.ceil(docs / 32));
  const found: Tables["tag_postings"][] = [];
  for (const [term, parts] of terms) {
    if (to !== undefined && term > to) continue;
    await breath();
    for (const { source, row } of parts) addTo(bits, source, row);
    for (const posting of encodePostings(taken(bits))) found.push({ segment, term, ...posting });
  }
  return { rows: found, to };
}

async function rowsAfter(trx: SqlTransaction, segment: number, after: string): Promise<Row[]> {
  const rows = trx.selectFrom("tag_postings").select(["term", "chunk", "docs"]).where("segment", "=", segment);
  return rows.where("term", ">", after).orderBy("term").orderBy("chunk").limit(AT_ONCE).execute();
}

/** Returns the last term that surely has all its rows. One alone has fewer than are read. */
function lastWhole(rows: readonly Row[]): string | undefined {
  const last = rows.at(-1)?.term;
  return rows.findLast(({ term }) => term !== last)?.term;
}

function addTo(bits: Uint32Array, { places }: Source, row: Row): void {
  eachDoc(row, (doc) => {
    const place = places[doc] ?? -1;
    if (place >= 0) bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
  });
}

/** Returns the places of a bitmap, which is empty afterwards. */
function taken(bits: Uint32Array): number[] {
  const found: number[] = [];
  for (let word = 0; word < bits.length; word += 1) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1)
      found.push(32 * word + 31 - Math.clz32(rest & -rest));
    bits[word] = 0;
  }
  return found;
}
