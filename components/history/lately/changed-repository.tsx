import { PageLink } from "@/components/address/page-link.client";
import { RepositoryName } from "@/components/repository/repository-name";
import { dayOf } from "@/lib/contract/history/asked-time";
import { historyPath } from "@/lib/contract/page/history-page";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { ChangedRepository } from "@/lib/mar/history/lately";
import type { Region } from "@/lib/mar/region";
import { Time } from "../time";

type Props = {
  changed: ChangedRepository;
  region: Region;
  /** True where nothing else says the day. */
  withDay?: boolean;
};

/** Renders a repository that changed on a day, with some of the tags; it opens the history of that day. */
export function ChangedRepositoryRow({
  changed: { repository, day, count, added, tags },
  region,
  withDay = false,
}: Props) {
  const t = translator("history.lately");
  const more = count - tags.length;
  return (
    <li className="relative min-w-0 border-line border-b py-1.5 hover:bg-panel">
      <p className="flex items-baseline justify-between gap-3 text-small">
        <PageLink
          href={historyPath({ repository, region, day: dayOf(day) })}
          className="truncate rounded-small after:absolute after:inset-0"
        >
          <RepositoryName name={repository} />
        </PageLink>
        {withDay && (
          <span className="shrink-0 text-dim text-note">
            <Time at={day} />
          </span>
        )}
      </p>
      <p className="flex gap-x-1.5 text-dim text-note">
        <span className="truncate font-mono">{formatter().list(tags)}</span>
        {more > 0 && <span className="shrink-0">{t("moreTags", { count: more })}</span>}
        {added > 0 && <span className="shrink-0 text-good">{t("added", { count: added })}</span>}
      </p>
    </li>
  );
}
