import "server-only";
import { searchMatcher } from "@/lib/mar/tag-search/search-matcher";
import type { TagSearch } from "@/lib/mar/tag-search/search-term";
import { breath } from "../sql/breath";
import type { Candidates } from "./candidates";
import type { IdRange } from "./id-range";
import { factsOfRow, foundTag, type TagRow } from "./row";
import type { FoundTags, SearchPage } from "./tag-index";
import type { Vocabulary } from "./vocabulary";

/** Rows of the first statement, and of one statement at most. */
const BATCH = { first: 64, most: 1_000 };
/** A search that has taken so long, in milliseconds, ends with what it has found; the next page goes on. */
const LONGEST = 400;

/** Tests candidates, newest first, until the page is full, none is left, or it has taken long. */
export async function searchTags(
  candidates: Candidates,
  search: TagSearch,
  { isKnown }: Vocabulary,
  range: IdRange,
  { limit, after, now }: SearchPage,
): Promise<FoundTags> {
  const today = new Date(now).toISOString().slice(0, 10);
  const matches = searchMatcher(search, { today, isKnown });
  const found: TagRow[] = [];
  const began = performance.now();
  const isLong = () => performance.now() - began > LONGEST;
  const page = (next?: number): FoundTags => ({ tags: found.map(foundTag), ...(next === undefined ? {} : { next }) });
  let at = Math.min(after ?? range.below, range.below);
  let batch = Math.min(BATCH.most, Math.max(BATCH.first, limit + 1));
  const { sizes } = candidates;
  for (let span = 0; ; span += 1) {
    const size = sizes[Math.min(span, sizes.length - 1)];
    const start = at;
    let lower: number | undefined;
    for (let batches = 0; ; batches += 1) {
      await breath();
      // Most searches end with the first rows: where the span ends is found out with them.
      const isFirst = batches === 0 && size !== undefined;
      const rows = await candidates.rows(
        { at, lower: isFirst ? { count: size } : (lower ?? range.from), limit: batch },
        span === 0,
      );
      for (const row of rows) {
        if (!matches(factsOfRow(row))) continue;
        if (found.length === limit) return page(found.at(-1)?.id);
        found.push(row);
      }
      if (isFirst) lower = await candidates.lowest(start, size);
      if (rows.length < batch) break;
      at = rows.at(-1)?.id ?? at;
      if (isLong()) return page(at);
      batch = Math.min(2 * batch, BATCH.most);
    }
    if (lower === undefined || lower <= range.from) return page();
    at = lower;
    if (isLong()) return page(at);
  }
}
