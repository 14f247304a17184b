"use client";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useLayoutEffect, useState } from "react";

/** The viewport that the server assumes; the browser's first render must return the same rows. */
const SERVER_WINDOW = { width: 1366, height: 900 };
const SERVER_ROW_HEIGHT = 28;
const OVERSCAN = 4;

type Options = {
  count: number;
  /** Custom property with the height of a row, in rem. */
  rowHeight: `--row-${string}`;
  list: RefObject<HTMLElement | null>;
  /** The first row that the server renders. */
  from?: number;
};

/**
 * Returns which rows of a long list are in the document, and which of them on screen: from `start` up to, not
 * including, `end`.
 */
export function useVirtualRows({ count, rowHeight, list, from = 0 }: Options) {
  const [place, setPlace] = useState({ height: SERVER_ROW_HEIGHT, margin: 0 });
  useLayoutEffect(() => {
    const measure = () => {
      const margin = (list.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
      const height = pixels(rowHeight);
      setPlace((now) => (now.height === height && now.margin === margin ? now : { height, margin }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [list, rowHeight]);
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => place.height,
    overscan: OVERSCAN,
    scrollMargin: place.margin,
    initialRect: SERVER_WINDOW,
    initialOffset: from * SERVER_ROW_HEIGHT,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sizes are made anew when the row's height changes
  useEffect(() => virtualizer.measure(), [virtualizer, place.height]);
  const rows = virtualizer.getVirtualItems();
  const start = Math.min(rows[0]?.index ?? 0, count);
  const end = Math.min((rows.at(-1)?.index ?? -1) + 1, count);
  const { startIndex = start, endIndex = end - 1 } = virtualizer.range ?? {};
  return { start, end, onScreen: { start: startIndex, end: endIndex + 1 }, scrollToRow: virtualizer.scrollToIndex };
}

function pixels(customProperty: string): number {
  const root = getComputedStyle(document.documentElement);
  const rem = Number.parseFloat(root.getPropertyValue(customProperty));
  return rem * Number.parseFloat(root.fontSize) || SERVER_ROW_HEIGHT;
}
