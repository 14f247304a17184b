import type { Flag, Verdict } from "./verdict";

/** What is said of names about which there is nothing to do, or nothing is known yet. */
const CALM: ReadonlySet<Flag["kind"]> = new Set(["asking", "exists", "repository-only"]);

/** True if something is said of a name that its reader may want to act on. */
export function wantsAttention({ flags }: Verdict): boolean {
  return flags.some(({ kind }) => !CALM.has(kind));
}
