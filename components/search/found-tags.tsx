import { PageLink } from "@/components/address/page-link.client";
import { RepositoryName } from "@/components/repository/repository-name";
import { imagePath } from "@/lib/contract/page/page-path";
import type { FoundTagView } from "@/lib/contract/search/search";
import { translator } from "@/lib/i18n/translator";
import { groupedBy } from "@/lib/mar/history/grouped-by";
import type { Region } from "@/lib/mar/region";
import { FoundTagRow } from "./found-tag-row";

type Props = { tags: readonly FoundTagView[]; region: Region; today: string; isPart: boolean };

/** Renders tags, all of them or those of one page, by repository: the repository with the newest image first, and in it the newest tag. */
export function FoundTags({ tags, region, today, isPart }: Props) {
  const t = translator("search");
  return [...groupedBy(tags, ({ repository }) => repository)].map(([repository, found]) => (
    <section key={repository} aria-labelledby={`in-${repository}`}>
      <h2 id={`in-${repository}`} className="flex flex-wrap items-baseline gap-x-3 text-base [overflow-wrap:anywhere]">
        <PageLink href={imagePath({ repository }, { region })} className="rounded-small hover:underline">
          <RepositoryName name={repository} />
        </PageLink>
        <span className="text-dim text-note">{t(isPart ? "tagsHere" : "tags", { count: found.length })}</span>
      </h2>
      <ul data-rows>
        {found.map((tag) => (
          <FoundTagRow key={tag.tag} found={tag} region={region} today={today} />
        ))}
      </ul>
    </section>
  ));
}
