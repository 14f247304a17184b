"use client";

import { useQueryStates } from "nuqs";
import { useCallback } from "react";
import { useTypedText } from "@/components/ui/use-typed-text.client";
import { listState, pageState } from "@/lib/contract/page/page-state";
import { toggleOperator } from "@/lib/mar/tag-list/filter/filter";
import type { TagOperator } from "@/lib/mar/tag-list/filter/filter-term";

const { q, platform } = pageState;
const { sort, group, view, regions } = listState;

/** What the address says of a list's filter, and what changes it: a step that the back button takes back. */
export function useFilterAddress() {
  const [state, set] = useQueryStates({ q, platform, regions }, { history: "push" });
  return { ...state, set };
}

/** Filtered in a few milliseconds; of more tags, what is typed must not wait for the list. */
const MANY_TAGS = 20_000;

/**
 * A list's filter: what the address says, or what was typed since, which is no step of the back button.
 * @param count how many tags there are to be filtered
 */
export function useTagFilter({ q: value, set, ...chosen }: ReturnType<typeof useFilterAddress>, count: number) {
  const { text, current, replace, ...typing } = useTypedText(value, { atOnce: count <= MANY_TAGS });
  const choose = useCallback(
    (text: string) => {
      replace(text);
      return set({ q: text || null });
    },
    [set, replace],
  );
  /** The same function for good, so that what offers values is not rendered for each key that is typed. */
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

/** What the address says of how a list is arranged. */
export function useTagArrangement() {
  const [state, set] = useQueryStates({ sort, group, view }, { history: "push" });
  return { ...state, choose: set };
}
