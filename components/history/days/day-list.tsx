import type { ChangedDay } from "@/lib/mar/history/day";
import type { Tag } from "@/lib/oci/name/tag";
import type { DaysOf } from "../subject";
import { DayChanges } from "./day-changes";

type Props = { of: DaysOf; days: readonly ChangedDay<Tag>[] };

/** Folds shown of the first day, which is open, and of each other one. */
const FIRST_FOLDS = 12;
const FOLDS = 5;

/** Renders the days of a repository: one entry each, the first open, and of each the first images. */
export function DayList({ of, days }: Props) {
  return (
    <div data-rows className="grid gap-3">
      {days.map((day, index) => (
        <DayChanges key={day.day} {...{ of, day }} most={index === 0 ? FIRST_FOLDS : FOLDS} isOpen={index === 0} />
      ))}
    </div>
  );
}
