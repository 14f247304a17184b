import type { TagListViewRow } from "@/lib/contract/page/tag-list-view";

/** The focused row: its tag, and the key that it was rendered with. */
export type HeldRow = { tag: string; key: number };

/**
 * Returns the keys of the rows in the document. A key is the row's position, so that a new order refills existing rows:
 * that is less work than new rows, and nothing moves. Only the focused row follows its tag, and swaps keys with the row
 * at its new position.
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
