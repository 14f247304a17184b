import type { TimelinePart } from "@/lib/mar/history/timeline";

/** Least width of a mark, as a share of the line: narrower ones cannot be told apart, and a thousand fill a page. */
const LEAST_WIDTH = 0.004;

/** A mark on the line of time. `left` and `width` are shares of the line. Parts too narrow to be seen share one mark. */
export type TimelineMark = { left: number; width: number; from: number; to: number } & (
  | { kind: "part"; part: TimelinePart }
  | { kind: "several"; parts: number; hasUnwatched: boolean }
);

/** Returns the marks of a timeline, the oldest first: at most 500, to scale. */
export function timelineMarks(parts: readonly TimelinePart[]): TimelineMark[] {
  const [start, end] = [parts[0]?.from ?? 0, parts.at(-1)?.to ?? 0];
  const scale = 1 / Math.max(1, end - start);
  const marks: TimelineMark[] = [];
  let narrow: TimelinePart[] = [];
  const put = () => {
    const [first, last] = [narrow[0], narrow.at(-1)];
    if (first && last) marks.push(markOf(narrow, first.from, last.to));
    narrow = [];
  };
  for (const part of parts) {
    if ((part.to - part.from) * scale >= LEAST_WIDTH) {
      put();
      marks.push(markOf([part], part.from, part.to));
      continue;
    }
    narrow.push(part);
    if ((part.to - (narrow[0]?.from ?? 0)) * scale >= LEAST_WIDTH) put();
  }
  put();
  return marks;

  function markOf(each: readonly TimelinePart[], from: number, to: number): TimelineMark {
    const place = { left: (from - start) * scale, width: (to - from) * scale, from, to };
    const [only] = each.length === 1 ? each : [];
    if (only) return { kind: "part", part: only, ...place };
    return {
      kind: "several",
      parts: each.length,
      hasUnwatched: each.some(({ state }) => state === "unwatched"),
      ...place,
    };
  }
}
