import type { MarkedChange } from "@/lib/contract/mark/marked-change";
import type { Region } from "@/lib/mar/region";
import type { MarkRecord, Visit } from "./mark-record";

/** After so long without a sight of the page, in milliseconds, the next one is another visit. */
export const VISIT_PAUSE = 30 * 60 * 1000;

/** Most changes that a visit remembers to have been told: they are of the moments while it was asked. */
const MOST_TOLD = 1_000;

/** From when on a visit shows what moved, and the changes since then that earlier visits were told. */
export type VisitStart = { since: number; before: string[] };

/**
 * Returns where a visit starts. A page that is opened again soon belongs to the same visit, so that going back to it does not
 * empty it. Before the first visit, the first mark counts. Each region has its visits, as it has its changes.
 */
export function visitStart({ marks, visits }: MarkRecord, region: Region, now: number): VisitStart {
  const visit = visits[region];
  if (!visit) return { since: firstTime(marks, now), before: [] };
  const { at, asked, since, told = [], before = [] } = visit;
  return now - at > VISIT_PAUSE ? { since: asked, before: told } : { since, before };
}

/** Not with `Math.min(...)`: there can be 10,000. */
function firstTime(marks: MarkRecord["marks"], now: number): number {
  let first = now;
  for (const time of marks.values()) first = Math.min(first, time);
  return first;
}

/** Returns the name of a change, which is the same each time it is told. */
export function changeName({ repository, tag, seq }: Pick<MarkedChange, "repository" | "tag" | "seq">): string {
  return `${repository}:${tag} ${seq}`;
}

/** Returns the changes that are told again if somebody asks for those since `asked`. */
export function toldLate(changes: Iterable<MarkedChange>, asked: number): string[] {
  const late = [...changes].filter(({ seenAt }) => Date.parse(seenAt) >= asked);
  return late.slice(0, MOST_TOLD).map(changeName);
}

/** Returns the record after a visit was told what moved in a region. */
export function visited(record: MarkRecord, region: Region, visit: Visit): MarkRecord {
  return record.marks.size > 0 ? { ...record, visits: { ...record.visits, [region]: visit } } : record;
}
