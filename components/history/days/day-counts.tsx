import { translator } from "@/lib/i18n/translator";
import type { ChangedDay } from "@/lib/mar/history/day";

const OTHERS = ["new", "returned", "back", "gone"] as const;

/** Renders how many tags changed on a day, and how: `47 tags moved to 12 images · 40 new · 3 gone`. */
export function DayCounts({ day: { counts, images } }: { day: ChangedDay }) {
  const t = translator("history.days");
  const moved = counts.moved > 0 ? [t("moved", { count: counts.moved, images })] : [];
  const others = OTHERS.flatMap((change) => (counts[change] > 0 ? [t(change, { count: counts[change] })] : []));
  return <p className="text-dim text-small tabular-nums">{[...moved, ...others].join(" · ")}</p>;
}
