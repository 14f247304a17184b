"use client";

import type { KeyboardEvent, RefObject } from "react";

const PAGE_ROWS = 20;

type Options = {
  body: RefObject<HTMLTableSectionElement | null>;
  count: number;
  scrollToRow: (row: number) => void;
};

/**
 * Moves the focus between rows with arrow keys, Page Up, Page Down, Home and End, also to rows that are not in the
 * document yet.
 */
export function useRowKeys({ body, count, scrollToRow }: Options) {
  return (event: KeyboardEvent) => {
    const row = event.target instanceof Element ? event.target.closest("tr")?.getAttribute("aria-rowindex") : null;
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    // The table's head is row 1.
    const now = Number(row) - 2;
    const next = target(event.key, now, count);
    if (next === undefined || next === now) return;
    event.preventDefault();
    scrollToRow(next);
    focusRow(body, next, next > now ? 1 : -1);
  };
}

function target(key: string, now: number, count: number): number | undefined {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE_ROWS, PageUp: -PAGE_ROWS };
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = steps[key];
  return step === undefined ? undefined : Math.min(count - 1, Math.max(0, now + step));
}

const FRAMES = 30;

/** Waits until the row is in the document, which takes a few frames, and skips headings. */
function focusRow(body: Options["body"], row: number, direction: 1 | -1, frames = FRAMES): void {
  const element = body.current?.querySelector(`tr[aria-rowindex="${row + 2}"]`);
  const link = element?.querySelector<HTMLElement>("a");
  if (link) link.focus();
  else if (element) focusRow(body, row + direction, direction, frames - 1);
  else if (frames > 0) requestAnimationFrame(() => focusRow(body, row, direction, frames - 1));
}
