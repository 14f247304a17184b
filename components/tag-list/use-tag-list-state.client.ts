"use client";

import { useQueryStates } from "nuqs";
import { useCallback } from "react";
import { useTypedText } from "@/components/ui/use-typed-text.client";
import { listState, pageState } from "@/lib/contract/page/page-state";
import { toggleOperator } from "@/lib/mar/tag-list/filter/filter";
import type { TagOperator } from "@/lib/mar/tag-list/filter/filter-term";

const { q, platform } = pageState;
const { sort, group, view, regions } = listState;

/** Returns the address's filter and its setter, which adds an entry to the browser's history. */
export function useFilterAddress() {
  const [state, set] = useQueryStates({ q, platform, regions }, { history: "push" });
  return { ...state, set };
}

export type FilterAddress = ReturnType<typeof useFilterAddress>;

/** A list up to this length is filtered in a few milliseconds; for longer ones, typing must not wait for the list. */
const MANY_TAGS = 20_000;

/**
 * Returns a list's filter: the address's, or what was typed since, which is no entry of the browser's history.
 * @param count number of tags to filter
 */
export function useTagFilter({ q: value, set, ...chosen }: FilterAddress, count: number) {
  const { text, current, replace, ...typing } = useTypedText(value, { atOnce: count <= MANY_TAGS });
  const choose = useCallback(
    (text: string) => {
      replace(text);
      return set({ q: text || null });
    },
    [set, replace],
  );
  /** A stable function, so that the facets are not rendered for each typed key. */
  const toggle = useCallback(
    (operator: TagOperator, value: string) => choose(toggleOperator(current(), operator, value)),
    [choose, current],
  );
  const compare = useCallback((compares: boolean) => set({ regions: compares ? "compared" : null }), [set]);
  const clear = useCallback(() => {
    replace("");
    set((now) => ({ q: null, platform: null, regions: now.regions && "compared" }));
  }, [set, replace]);
  return { ...chosen, q: text, typing, toggle, compare, clear };
}

/** Returns the address's arrangement of the list. */
export function useTagArrangement() {
  const [state, set] = useQueryStates({ sort, group, view }, { history: "push" });
  return { ...state, choose: set };
}
