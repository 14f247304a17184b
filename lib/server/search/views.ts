import "server-only";
import type { SearchAnswer, SearchProblemView } from "@/lib/contract/search/search";
import type { SearchProblem } from "@/lib/mar/tag-search/search-term";
import { storeStatus } from "../process/store";
import type { Coverage } from "../store/index/tag-index";

/** Longest quotation of what is wrong, in characters. */
const QUOTED = 200;

/** Returns a time in ISO 8601. */
export const iso = (time: number) => new Date(time).toISOString();

/** Returns how much of a region is in the index, and whether that can be read. */
export function coverageView({ readAt, ...covered }: Coverage): SearchAnswer["indexed"] {
  return {
    ...covered,
    ...(readAt === undefined ? {} : { readAt: iso(readAt) }),
    ...(storeStatus().state === "lost" ? { store: "lost" } : {}),
  };
}

/** Returns what is wrong with a search, cut to what a reader recognizes. */
export function problemViews(problems: readonly SearchProblem[]): SearchProblemView[] {
  return problems.map(({ kind, operator, text }) => ({ kind, operator, text: text.slice(0, QUOTED) }));
}
