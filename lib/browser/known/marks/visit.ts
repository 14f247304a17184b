import type { Region } from "@/lib/mar/region";
import type { MarkRecord, Visit } from "./mark-record";

/** After so long without a sight of the page, in milliseconds, the next one is another visit. */
export const VISIT_PAUSE = 30 * 60 * 1000;

/**
 * Returns the time from which on a visit shows what moved. A page that is opened again soon belongs to the same visit,
 * so that going back to it does not empty it. Before the first visit, the first mark counts. Each region has its visits,
 * as it has its changes.
 */
export function visitSince({ marks, visits }: MarkRecord, region: Region, now: number): number {
  const visit = visits[region];
  if (!visit) return Math.min(now, ...marks.values());
  return now - visit.at > VISIT_PAUSE ? visit.asked : visit.since;
}

/** Returns the record after a visit was told what moved in a region. */
export function visited(record: MarkRecord, region: Region, visit: Visit): MarkRecord {
  return record.marks.size > 0 ? { ...record, visits: { ...record.visits, [region]: visit } } : record;
}
