import type { TagListViewRow } from "@/lib/contract/page/tag-list-view";

/** A row in the document, and its position among all rows. */
export type PlacedRow = { row: TagListViewRow; position: number };

/** The focused row: its tag, and the key that it was rendered with. */
export type HeldRow = { tag: string; key: number };

/**
 * Returns the keys of the rows in the document. A key is the row's position, so that a new order refills existing rows:
 * that is less work than new rows, and nothing moves. Only the focused row follows its tag, and swaps keys with the row
 * at its new position.
 */
export function rowKeys(rows: readonly PlacedRow[], held: HeldRow | undefined): number[] {
  const keys = rows.map(({ position }) => position);
  const now = held ? rows.findIndex(({ row }) => row.kind === "tag" && row.tag === held.tag) : -1;
  const own = keys[now];
  if (!held || own === undefined) return keys;
  const before = keys.indexOf(held.key);
  if (before >= 0) keys[before] = own;
  keys[now] = held.key;
  return keys;
}
