"use client";

import { useQueryStates } from "nuqs";
import { type LinkQuery, pageState, STATE_KEYS } from "@/lib/contract/page/page-state";

// A list's search stays on the list's page.
const { q: _q, ...IMAGE_STATE } = pageState;

/** Returns the whole query of an image's page, so that a link that changes one part keeps the others. */
export function useImageQuery(): LinkQuery {
  const [state] = useQueryStates(IMAGE_STATE, { urlKeys: STATE_KEYS });
  return state;
}
