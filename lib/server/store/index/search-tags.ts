import "server-only";
import { breath } from "../sql/breath";
import type { Candidates } from "./candidates";
import type { IdRange } from "./id-range";
import { foundTag, type TagRow } from "./row";
import type { FoundTags, SearchPage } from "./tag-index";

/** Rows of the first statement, and of one statement at most. */
const BATCH = { first: 64, most: 1_000 };
/** A search that has taken so long, in milliseconds, ends with what it has found; the next page goes on. */
const LONGEST = 400;

/** Tests candidates, newest first, until the page is full, none is left, or it has taken long. */
export async function searchTags(
  candidates: Candidates,
  matches: (row: TagRow) => boolean,
  { from }: IdRange,
  { limit }: SearchPage,
): Promise<FoundTags> {
  const found: TagRow[] = [];
  const began = performance.now();
  const isLong = () => performance.now() - began > LONGEST;
  const page = (next?: number): FoundTags => ({ tags: found.map(foundTag), ...(next === undefined ? {} : { next }) });
  for (let batch = Math.min(BATCH.most, Math.max(BATCH.first, limit + 1)); ; batch = Math.min(2 * batch, BATCH.most)) {
    await breath();
    for (const row of await candidates.next(batch, isLong)) {
      if (!matches(row)) continue;
      if (found.length === limit) return page(found.at(-1)?.id);
      found.push(row);
    }
    const horizon = candidates.horizon();
    if (horizon < from) return page();
    if (isLong()) return page(horizon + 1);
  }
}
