"use client";

import { useQueryStates } from "nuqs";
import { type LinkQuery, pageState, STATE_KEYS } from "@/lib/contract/page/page-state";

// The search of a list stays with the list.
const { q: _q, ...IMAGE_STATE } = pageState;

/** All that the address of an image's page says: a link that changes one part of it keeps the others. */
export function useImageQuery(): LinkQuery {
  const [state] = useQueryStates(IMAGE_STATE, { urlKeys: STATE_KEYS });
  return state;
}
