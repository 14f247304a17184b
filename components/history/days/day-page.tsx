import { ListPages } from "@/components/feedback/list-pages";
import { Card } from "@/components/ui/card";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { ChangedDay } from "@/lib/mar/history/day";
import type { Tag } from "@/lib/oci/name/tag";
import type { DaysOf } from "../subject";
import { DayCounts } from "./day-counts";
import { FoldList } from "./fold-list";

/** Images of one page. */
const FOLDS = 50;

type Props = { of: DaysOf; search: URLSearchParams; day: ChangedDay<Tag>; isCut: boolean; from: number };

/** Renders all that changed on one day, a page of images at a time. */
export function DayPage({ of, search, day, isCut, from }: Props) {
  const t = translator("history.days");
  const start = Math.min(from, Math.max(0, day.folds.length - 1));
  const folds = day.folds.slice(start, start + FOLDS);
  return (
    <>
      <Card title={formatter().weekday(day.day)}>
        <div className="border-line border-b px-4 py-2">
          <DayCounts day={day} />
          {isCut && <p className="text-small text-warning">{t("cut")}</p>}
        </div>
        <FoldList of={of} folds={folds} />
      </Card>
      <ListPages
        {...{ search, from: start, rows: folds.length, count: day.folds.length }}
        previous={t("previous")}
        next={t("next")}
        always
      />
    </>
  );
}
