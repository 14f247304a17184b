import "server-only";
import { DAY_MILLISECONDS } from "@/lib/mar/history/lately";
import { namespaceOf } from "@/lib/mar/name/namespace";
import type { FoundLine } from "../../store/summary/summaries";

/** Days before the end of support at which a feed tells of it; 0: it has ended. */
export const MILESTONES = [90, 30, 7, 0] as const;

/** What a feed tells at once: the same line of repositories in one namespace, so many days before the end of its support. */
export type Milestone = {
  days: (typeof MILESTONES)[number];
  /** The first millisecond of the day on which it is told, in UTC. */
  at: number;
  namespace: string;
  line: string;
  ends: string;
  /** The page that publishes the day; missing where publishers set it. */
  table: string | undefined;
  lines: readonly FoundLine[];
};

/** Returns what is to be told by now, the latest first, at most `most`. */
export function milestonesOf(found: readonly FoundLine[], now: number, most: number): Milestone[] {
  const groups = new Map<string, FoundLine[]>();
  for (const line of found) {
    const { ends, table } = line;
    // Days that publishers set are each repository's own.
    const place = table ? namespaceOf(line.repository) : line.repository;
    const key = [place, line.line, ends, table].join("\n");
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  const told = [...groups.values()].flatMap((lines) => {
    const [first] = lines;
    const end = Date.parse(first?.ends ?? "");
    if (!first?.ends || !Number.isFinite(end)) return [];
    const { repository, line, ends, table } = first;
    const namespace = table ? namespaceOf(repository) : repository;
    return MILESTONES.map((days) => ({ days, at: end - days * DAY_MILLISECONDS, namespace, line, ends, table, lines }));
  });
  return told
    .filter(({ at }) => at <= now)
    .sort((a, b) => b.at - a.at || compareTexts(a, b))
    .slice(0, most);
}

/** Orders what is told on one day, whatever order the lines had: another order would be another document. */
function compareTexts(a: Milestone, b: Milestone): number {
  const [x, y] = [a, b].map(({ namespace, line, ends, table }) => [namespace, line, ends, table].join("\n"));
  return x === undefined || y === undefined || x === y ? 0 : x < y ? -1 : 1;
}
