import { classNames } from "@/components/ui/class-names";
import type { TimelineMark } from "@/lib/display/history/timeline-marks";
import { translator } from "@/lib/i18n/translator";
import { digestLook, GONE, LISTED, SEVERAL, UNWATCHED } from "./mark-look";

const LOOKS = {
  digest: `${digestLook(0)} shadow-[inset_-0.5rem_0_0_var(--color-accent-soft)]`,
  several: SEVERAL,
  unwatched: UNWATCHED,
  gone: GONE,
  listed: LISTED,
} as const;

/** Renders what the marks of a timeline mean: those that occur in it. */
export function TimelineLegend({ marks }: { marks: readonly TimelineMark[] }) {
  const t = translator("history.timeline");
  const kinds = new Set(marks.flatMap(kindsOf));
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 px-4 pt-1 pb-3 text-dim text-note">
      {(Object.keys(LOOKS) as (keyof typeof LOOKS)[])
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <li key={kind} className="flex items-center gap-1.5">
            <span aria-hidden className={classNames("drawing inline-block h-3 w-4 rounded-small", LOOKS[kind])} />
            {t(kind)}
          </li>
        ))}
    </ul>
  );
}

function kindsOf(mark: TimelineMark): (keyof typeof LOOKS)[] {
  if (mark.kind === "part") return [mark.part.state];
  return mark.hasUnwatched ? ["several", "unwatched"] : ["several"];
}
