import { ChevronRight } from "lucide-react";
import { PageLink } from "@/components/address/page-link.client";
import { dayOf } from "@/lib/contract/history/asked-time";
import { historyPath } from "@/lib/contract/page/history-page";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { ChangedDay } from "@/lib/mar/history/day";
import type { Tag } from "@/lib/oci/name/tag";
import type { DaysOf } from "../subject";
import { DayCounts } from "./day-counts";
import { FoldList } from "./fold-list";

type Props = { of: DaysOf; day: ChangedDay<Tag>; most: number; isOpen: boolean };

/** Renders what changed on one day: a line, and on demand the images that tags moved to. */
export function DayChanges({ of, day, most, isOpen }: Props) {
  const t = translator("history.days");
  const left = day.folds.length - most;
  return (
    <details open={isOpen} className="group overflow-clip rounded-card border border-line">
      <summary className="flex cursor-pointer list-none flex-wrap items-baseline gap-x-3 bg-panel px-4 py-2 group-open:border-line group-open:border-b [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-3.5 shrink-0 self-center text-dim group-open:rotate-90" />
        <h2 className="font-semibold text-small">
          <time dateTime={dayOf(day.day)}>{formatter().weekday(day.day)}</time>
        </h2>
        <DayCounts day={day} />
      </summary>
      <FoldList of={of} folds={day.folds.slice(0, most)} />
      {left > 0 && (
        <p className="border-line border-t px-4 py-2 text-small">
          <PageLink href={historyPath({ ...of, day: dayOf(day.day) })} className="text-accent hover:underline">
            {t("more", { count: left })}
          </PageLink>
        </p>
      )}
    </details>
  );
}
