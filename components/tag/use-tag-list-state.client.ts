"use client";

import { useQueryStates } from "nuqs";
import { pageState } from "@/lib/contract/page-state";

const { q, sort, group, view, platform } = pageState;

/** What the address says of a tag list. Choices are steps that the back button takes back; typing is not. */
export function useTagListState() {
  const [state, set] = useQueryStates({ q, sort, group, view, platform });
  return { ...state, set, choose: (values: Parameters<typeof set>[0]) => set(values, { history: "push" }) };
}
