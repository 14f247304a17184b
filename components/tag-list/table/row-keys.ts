import type { TagListViewRow } from "@/lib/contract/page/tag-list-view";

/** The row that has the keyboard: its tag, and the key that the row was rendered with. */
export type HeldRow = { tag: string; key: number };

/**
 * Returns the keys of the rows in the document. A row's key is its position, so that another order fills the rows that are there:
 * that is less work than new ones, and nothing moves on the page. The row that has the keyboard goes with its tag instead, and
 * changes places with the row that stood there.
 * @param from position of the first row
 */
export function rowKeys(rows: readonly TagListViewRow[], from: number, held: HeldRow | undefined): number[] {
  const keys = rows.map((_, index) => from + index);
  const now = held ? rows.findIndex((row) => row.kind === "tag" && row.tag === held.tag) : -1;
  if (!held || now < 0) return keys;
  const before = held.key - from;
  if (before in keys) keys[before] = from + now;
  keys[now] = held.key;
  return keys;
}
