import { PageLink } from "@/components/address/page-link.client";
import { ChangedRepositoryRow } from "@/components/history/lately/changed-repository";
import { latelyPath } from "@/lib/contract/page/history-page";
import { translator } from "@/lib/i18n/translator";
import type { ChangedRepository } from "@/lib/mar/history/lately";
import type { Region } from "@/lib/mar/region";

type Props = { moved: readonly ChangedRepository[]; region: Region };

const TITLE_ID = "moved-lately";

/** Renders which popular repositories changed lately. */
export function MovedLately({ moved, region }: Props) {
  const t = translator("home.moved");
  return (
    <section aria-labelledby={TITLE_ID} className="min-w-0">
      <div className="mb-1 flex items-baseline justify-between gap-x-4">
        <h2 id={TITLE_ID} className="font-semibold text-lead">
          {t("title")}
        </h2>
        <PageLink href={latelyPath({ region })} className="text-accent text-small hover:underline">
          {t("all")}
        </PageLink>
      </div>
      <ul data-rows>
        {moved.map((changed) => (
          <ChangedRepositoryRow key={changed.repository} {...{ changed, region }} withDay />
        ))}
      </ul>
    </section>
  );
}
