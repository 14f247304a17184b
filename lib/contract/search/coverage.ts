import type { SearchAnswer } from "./search";

/** What a coverage is: unknown, as the store is lost; nothing; some repositories, of a catalog that is not known; a part of the catalog; all of it. */
export type CoverageState = "lost" | "empty" | "some" | "part" | "all";

/** Returns what to say of how much of a region the index has. */
export function coverageState({ repositories, of, store }: SearchAnswer["indexed"]): CoverageState {
  if (store === "lost") return "lost";
  if (repositories === 0) return "empty";
  if (of === undefined) return "some";
  return of > repositories ? "part" : "all";
}
