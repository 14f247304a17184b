"use client";

import { type RefObject, startTransition, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** The viewport that the server assumes; the browser's first render must return the same rows. */
const SERVER_HEIGHT = 900;
const SERVER_ROW_HEIGHT = 28;
const OVERSCAN = 4;
const NOTHING = { start: 0, end: 0 };

type Options = {
  count: number;
  /** Custom property with the height of a row, in rem. */
  rowHeight: `--row-${string}`;
  list: RefObject<HTMLElement | null>;
  /** The first row that the server renders. */
  from?: number;
};

/**
 * Positions of the rows at the edges of the window; beyond the list if that is. They are assumed until they are measured: nothing is known
 * to be on screen then.
 */
type Edges = { first: number; last: number; isAssumed?: true };

/**
 * Returns which rows of a long list are in the document, and which of them on screen: from `start` up to, not
 * including, `end`. All rows have one height, so that the list's place gives them.
 */
export function useVirtualRows({ count, rowHeight, list, from = 0 }: Options) {
  const assumed: Edges = { first: from, last: from + Math.ceil(SERVER_HEIGHT / SERVER_ROW_HEIGHT), isAssumed: true };
  const [{ first, last, isAssumed }, setEdges] = useState(assumed);
  const height = useRef(SERVER_ROW_HEIGHT);
  const rendered = useRef<Edges>(assumed);
  const measure = useCallback(() => {
    const now = edgesOf(list.current, height.current);
    setEdges((before) => (before.first === now.first && before.last === now.last && !before.isAssumed ? before : now));
  }, [list]);
  useEffect(() => {
    rendered.current = { first, last };
  }, [first, last]);
  useLayoutEffect(() => {
    const resized = () => {
      height.current = pixels(rowHeight);
      const now = edgesOf(list.current, height.current);
      const isCovered = now.first >= rendered.current.first - OVERSCAN && now.last <= rendered.current.last + OVERSCAN;
      // Rows that are there already change nothing that is seen: on a phone, to render them at once would be most of the first task.
      if (isCovered) startTransition(measure);
      else measure();
    };
    resized();
    const observer = new ResizeObserver(resized);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [rowHeight, measure, list]);
  useEffect(() => {
    // Before the next paint: rows that come later would leave their room empty for a moment.
    const onScroll = () => flushSync(measure);
    window.addEventListener("scroll", onScroll, { passive: true });
    window.addEventListener("resize", measure);
    return () => {
      window.removeEventListener("scroll", onScroll);
      window.removeEventListener("resize", measure);
    };
  }, [measure]);
  /** Scrolls until a row is on screen, below a head of the list that stays in sight. */
  const scrollToRow = useCallback(
    (row: number) => {
      const top = topOf(list.current) + row * height.current;
      const below = top + height.current - window.innerHeight;
      const above = top - height.current;
      if (above < 0 || below > 0) window.scrollBy(0, above < 0 ? above : below);
    },
    [list],
  );
  const within = (position: number) => Math.min(count, Math.max(0, position));
  return {
    start: within(first - OVERSCAN),
    end: within(last + OVERSCAN),
    onScreen: isAssumed ? NOTHING : { start: within(first), end: within(last) },
    scrollToRow,
  };
}

function edgesOf(list: HTMLElement | null, height: number): Edges {
  const top = topOf(list);
  return { first: Math.floor(-top / height), last: Math.ceil((window.innerHeight - top) / height) };
}

function topOf(list: HTMLElement | null): number {
  return list?.getBoundingClientRect().top ?? 0;
}

function pixels(customProperty: string): number {
  const root = getComputedStyle(document.documentElement);
  const rem = Number.parseFloat(root.getPropertyValue(customProperty));
  return rem * Number.parseFloat(root.fontSize) || SERVER_ROW_HEIGHT;
}
