import type { Flag, Verdict } from "./verdict";

/** Statements that need no action, or about names that are not known yet. */
const CALM: ReadonlySet<Flag["kind"]> = new Set(["asking", "exists", "repository-only"]);

/** Returns true if a statement about a name may need action. */
export function wantsAttention({ flags }: Verdict): boolean {
  return flags.some(({ kind }) => !CALM.has(kind));
}
