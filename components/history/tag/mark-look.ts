import type { TimelineMark } from "@/lib/display/history/timeline-marks";

/** Hatched, as nothing is known of it. */
export const UNWATCHED =
  "bg-panel bg-[repeating-linear-gradient(135deg,var(--color-line-strong)_0_1.5px,transparent_1.5px_7px)]";
export const GONE = "border-ended border-y border-dashed bg-ended-soft";
export const LISTED = "bg-line";
export const SEVERAL =
  "bg-[repeating-linear-gradient(90deg,var(--color-accent)_0_1px,var(--color-accent-soft)_1px_3px)]";

/** Successive digests alternate, so that a move shows. */
const DIGESTS = ["bg-accent", "bg-accent/55"] as const;

/** Returns the classes of a digest's mark, by its place among the observations. */
export function digestLook(position: number): string {
  return DIGESTS[position % 2 === 0 ? 0 : 1];
}

/** Returns the classes of a mark on the line of time. */
export function markLook(mark: TimelineMark): string {
  if (mark.kind === "several") return mark.hasUnwatched ? UNWATCHED : SEVERAL;
  const { part } = mark;
  if (part.state === "unwatched") return UNWATCHED;
  if (part.state === "digest") return digestLook(part.position);
  return part.state === "gone" ? GONE : LISTED;
}
