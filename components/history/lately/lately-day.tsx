import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { ChangedRepository } from "@/lib/mar/history/lately";
import type { Region } from "@/lib/mar/region";
import { ChangedRepositoryRow } from "./changed-repository";

type Props = { day: number; changed: readonly ChangedRepository[]; region: Region };

/** Renders the repositories that changed on a day. */
export function LatelyDay({ day, changed, region }: Props) {
  const t = translator("history.lately");
  const id = `day-${day}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-1 flex flex-wrap items-baseline gap-x-3 font-semibold text-lead">
        {formatter().weekday(day)}
        <span className="font-normal text-dim text-small">{t("repositories", { count: changed.length })}</span>
      </h2>
      <ul data-rows className="grid gap-x-8 sm:grid-cols-2 xl:grid-cols-3">
        {changed.map((each) => (
          <ChangedRepositoryRow key={each.repository} changed={each} region={region} />
        ))}
      </ul>
    </section>
  );
}
