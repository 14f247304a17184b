import { ChangedRepositoryRow } from "@/components/history/lately/changed-repository";
import { latelyPath } from "@/lib/contract/page/history-page";
import { translator } from "@/lib/i18n/translator";
import type { ChangedRepository } from "@/lib/mar/history/lately";
import type { Region } from "@/lib/mar/region";
import { HomeSection } from "./home-section";

type Props = { moved: readonly ChangedRepository[]; region: Region };

/** Renders which popular repositories changed lately. */
export function MovedLately({ moved, region }: Props) {
  const t = translator("home.moved");
  return (
    <HomeSection id="moved-lately" title={t("title")} more={{ href: latelyPath({ region }), text: t("all") }}>
      <ul data-rows>
        {moved.map((changed) => (
          <ChangedRepositoryRow key={changed.repository} {...{ changed, region }} withDay />
        ))}
      </ul>
    </HomeSection>
  );
}
