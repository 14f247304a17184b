import { PageLink } from "@/components/address/page-link.client";
import { ChangedRepositoryRow } from "@/components/history/lately/changed-repository";
import { Time } from "@/components/history/time";
import { RepositoryName } from "@/components/repository/repository-name";
import type { FamilyNews, NewInMar as News } from "@/lib/contract/catalog/new-in-mar";
import { latelyPath } from "@/lib/contract/page/history-page";
import { imagePath } from "@/lib/contract/page/page-path";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import { HomeSection } from "./home-section";

type Props = { news: News; region: Region };

/** Renders what is new in a region: what changed lately by well-known family, and new repositories. */
export function NewInMar({ news: { families, added }, region }: Props) {
  const t = translator("home.news");
  return (
    <HomeSection
      id="new-in-mar"
      title={t("title")}
      more={{ href: latelyPath({ region }), text: translator("home.moved")("all") }}
    >
      {families.map((each) => (
        <Family key={each.family ?? ""} news={each} region={region} />
      ))}
      {added.length > 0 && <Added added={added} region={region} />}
    </HomeSection>
  );
}

function Family({ news: { family, changed }, region }: { news: FamilyNews; region: Region }) {
  return (
    <>
      <h3 className="mt-2 text-dim text-note">
        {family ? translator("home.families.names")(family) : translator("home.news")("others")}
      </h3>
      <ul>
        {changed.map((each) => (
          <ChangedRepositoryRow key={each.repository} changed={each} region={region} withDay />
        ))}
      </ul>
    </>
  );
}

function Added({ added, region }: { added: News["added"]; region: Region }) {
  return (
    <>
      <h3 className="mt-2 text-dim text-note">{translator("home.news")("added")}</h3>
      <ul>
        {added.map(({ repository, at }) => (
          <li
            key={repository}
            className="relative flex min-w-0 items-baseline justify-between gap-3 border-line border-b py-1.5 text-small hover:bg-panel"
          >
            <PageLink
              href={imagePath({ repository }, { region })}
              className="truncate rounded-small after:absolute after:inset-0"
            >
              <RepositoryName name={repository} />
            </PageLink>
            <span className="shrink-0 text-dim text-note">
              <Time at={at} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
