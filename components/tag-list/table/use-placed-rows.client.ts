"use client";

import { type FocusEvent, useMemo, useState } from "react";
import { type ListPart, listParts } from "@/components/ui/list-parts";
import { type TagListView, viewRow } from "@/lib/contract/page/tag-list-view";
import type { ArrangedRow } from "@/lib/mar/tag-list/rows";
import { type HeldRow, type PlacedRow, rowKeys } from "./row-keys";

type Options = {
  /** All rows, once all tags have arrived; until then the view has the first ones. */
  rows: readonly ArrangedRow[] | undefined;
  view: TagListView;
  /** The rows around the screen. */
  start: number;
  end: number;
  /** True if rows move by themselves. */
  restless: boolean;
};

/** A row with its key, or the room of rows that are not in the document. */
export type KeyedPart = (PlacedRow & { key: number }) | Extract<ListPart, { room: number }>;

/**
 * Returns the rows that are in the document: those around the screen, and the one with the focus, wherever the list is
 * scrolled to.
 */
export function usePlacedRows({ rows, view, start, end, restless }: Options) {
  const [held, hold] = useState<HeldRow>();
  const heldPosition = useMemo(
    () => (held ? rows?.findIndex((row) => row.kind === "tag" && row.tag.name === held.tag) : undefined),
    [rows, held],
  );
  const count = rows?.length ?? view.count;
  const around = useMemo((): readonly PlacedRow[] => {
    if (!rows) return view.rows.map((row, index) => ({ row, position: view.from + index }));
    return rows.slice(start, end).flatMap((row, index) => placed(row, start + index));
  }, [rows, view, start, end]);
  const parts = useMemo((): KeyedPart[] => {
    const from = rows ? start : view.from;
    const to = rows ? end : from + view.rows.length;
    const apart = heldPosition === undefined ? undefined : rows?.[heldPosition];
    const all = listParts({ from, to, count, held: heldPosition }).flatMap((part) => {
      if ("room" in part) return part;
      return around[part.position - from] ?? (apart ? placed(apart, part.position) : []);
    });
    const keys = rowKeys(
      all.flatMap((part) => ("room" in part ? [] : part)),
      restless ? held : undefined,
    ).values();
    return all.map((part) => ("room" in part ? part : { ...part, key: keys.next().value ?? part.position }));
  }, [rows, view, start, end, count, around, heldPosition, held, restless]);
  const onFocus = ({ target }: FocusEvent) => {
    // The table's head is row 1.
    const position = Number(target.closest("tr")?.getAttribute("aria-rowindex")) - 2;
    const part = parts.find((each) => "position" in each && each.position === position);
    if (part && "row" in part && part.row.kind === "tag" && part.row.tag !== held?.tag) {
      hold({ tag: part.row.tag, key: part.key });
    }
  };
  return { count, around, parts, onFocus };
}

function placed(row: ArrangedRow, position: number): PlacedRow[] {
  return viewRow(row).map((each) => ({ row: each, position }));
}
