import "server-only";
import { breath } from "../../sql/breath";
import { grouped } from "../../sql/parts";
import type { Sql, SqlTransaction } from "../../sql/tables";
import { decodeIds } from "./ids";
import type { Questions } from "./questions";
import { writeSegment } from "./write-segment";

/** Segments of about one size that become one. */
const FAN = 4;
/** Segments that are merged at one time. */
const MOST = 16;
/** Below so many tags, segments are of the smallest size. */
const SMALLEST = 256;
/** Part of the largest segment that the others must have together. */
const WORTH = 0.1;
/** Ids that are looked up by one statement. */
const AT_ONCE = 2_000;

type Small = { number: number; region: string; docs: number };

/**
 * Returns segments that are to be merged; none if there are few of each size.
 * @param isIdle whether there is time to make one of all, so that a search asks one. That is not worth it for a small part of them.
 */
export async function toMerge(db: Sql, isIdle: boolean): Promise<Small[]> {
  const ready = db.selectFrom("tag_segments").select(["number", "region", "docs"]).where("state", "=", "ready");
  const rows = await ready.orderBy("number").execute();
  const sizes = grouped(rows, ({ region, docs }) => `${region} ${sizeOf(docs)}`);
  const alike = [...sizes.values()].find((group) => group.length >= FAN);
  if (alike) return alike.slice(0, MOST);
  if (!isIdle) return [];
  const regions = grouped(rows, ({ region }) => region);
  return [...regions.values()].find(isWorthOne)?.slice(0, MOST) ?? [];
}

function isWorthOne(segments: readonly Small[]): boolean {
  const sizes = segments.map(({ docs }) => docs);
  const largest = Math.max(...sizes);
  const others = sizes.reduce((sum, docs) => sum + docs, 0) - largest;
  return segments.length > 1 && others >= largest * WORTH;
}

/** Each size is four times as many tags as the one before. */
function sizeOf(docs: number): number {
  return Math.max(0, Math.floor(Math.log2(docs / SMALLEST) / Math.log2(FAN)));
}

/** Writes the segment that others become, as yet without terms. Tags that are gone are left out. */
export async function beginMerge(trx: SqlTransaction, { known }: Questions, isIdle: boolean): Promise<void> {
  const sources = await toMerge(trx, isIdle);
  const [first] = sources;
  if (!first) return;
  const numbers = sources.map(({ number }) => number);
  const all: number[] = [];
  for (const number of numbers) for (const id of await idsOf(trx, number)) all.push(id);
  const ids = Float64Array.from(new Set(all)).sort().reverse();
  const kept: number[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    await breath();
    for (const id of await known([...ids.subarray(from, from + AT_ONCE)])) kept.push(id);
  }
  kept.sort((a, b) => b - a);
  await writeSegment(trx, { region: first.region, state: "making", sources: JSON.stringify(numbers) }, kept);
}

/** Returns the ids of a segment, the highest first. */
export async function idsOf(db: Sql, segment: number): Promise<number[]> {
  const rows = await db.selectFrom("tag_ids").select("ids").where("segment", "=", segment).orderBy("block").execute();
  return rows.flatMap(({ ids }) => decodeIds(ids));
}
