"use client";

import { useQueryStates } from "nuqs";
import { useCallback } from "react";
import { useTypedText } from "@/components/ui/use-typed-text.client";
import { pageState } from "@/lib/contract/page-state";
import { toggleOperator } from "@/lib/mar/tag-list/filter";
import type { TagOperator } from "@/lib/mar/tag-list/filter-term";

const { q, sort, group, view, platform } = pageState;

/**
 * A list's filter: what the address says, or what was typed since. Choices are steps that the back button takes back;
 * typing is not.
 */
export function useTagFilter() {
  const [{ q: value, platform: chosen }, set] = useQueryStates({ q, platform }, { history: "push" });
  const { text, current, replace, ...typing } = useTypedText(value);
  const choose = useCallback(
    (text: string, others: { platform?: null } = {}) => {
      replace(text);
      return set({ q: text || null, ...others });
    },
    [set, replace],
  );
  /** The same function for good, so that what offers values is not rendered for each key that is typed. */
  const toggle = useCallback(
    (operator: TagOperator, value: string) => choose(toggleOperator(current(), operator, value)),
    [choose, current],
  );
  const clear = useCallback(() => choose("", { platform: null }), [choose]);
  return { q: text, platform: chosen, typing, toggle, clear };
}

/** What the address says of how a list is arranged. */
export function useTagArrangement() {
  const [state, set] = useQueryStates({ sort, group, view }, { history: "push" });
  return { ...state, choose: set };
}
