"use client";

import { useQueryStates } from "nuqs";
import { useCallback, useLayoutEffect, useRef } from "react";
import { pageState } from "@/lib/contract/page-state";
import { toggleOperator } from "@/lib/mar/tag-list/filter";
import type { TagOperator } from "@/lib/mar/tag-list/filter-term";

const { q, sort, group, view, platform } = pageState;

/** What the address says of a list's filter. Choices are steps that the back button takes back; typing is not. */
export function useTagFilter() {
  const [state, set] = useQueryStates({ q, platform });
  const text = useRef(state.q);
  useLayoutEffect(() => {
    text.current = state.q;
  });
  const type = useCallback((typed: string) => set({ q: typed || null }), [set]);
  /** The same function for good, so that what offers values is not rendered for each key that is typed. */
  const toggle = useCallback(
    (operator: TagOperator, value: string) =>
      set({ q: toggleOperator(text.current, operator, value) || null }, { history: "push" }),
    [set],
  );
  const clear = useCallback(() => set({ q: null, platform: null }, { history: "push" }), [set]);
  return { ...state, type, toggle, clear };
}

/** What the address says of how a list is arranged. */
export function useTagArrangement() {
  const [state, set] = useQueryStates({ sort, group, view }, { history: "push" });
  return { ...state, choose: set };
}
