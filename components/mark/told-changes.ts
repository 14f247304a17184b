import type { MarkRecord } from "@/lib/browser/known/marks/mark-record";
import type { MarkedChange } from "@/lib/contract/mark/marked-change";
import type { MarkedChanges } from "./use-marked-changes.client";

/** Changes of marks, and whether earlier ones are left out. */
export type ToldChanges = { changes: readonly MarkedChange[]; hasMore: boolean };

/** Leaves out the changes of marks that were removed meanwhile. */
export function toldChanges({ marks }: MarkRecord, { changes, hasMore }: MarkedChanges): ToldChanges {
  const isMarked = (repository: string, tag: string) => marks.has(repository) || marks.has(`${repository}:${tag}`);
  return { changes: [...changes.values()].filter(({ repository, tag }) => isMarked(repository, tag)), hasMore };
}
