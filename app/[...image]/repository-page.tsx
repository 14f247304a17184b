import { notFound } from "next/navigation";
import { Failure } from "@/components/feedback/failure.client";
import { ListPages } from "@/components/feedback/list-pages";
import { ImageHeading } from "@/components/image/image-heading";
import { TagList } from "@/components/tag/tag-list.client";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/repository";
import { isUnknown, outcomeOf } from "@/lib/server/outcome";
import { pageRequestId } from "@/lib/server/request-id";
import { snapshotOf } from "@/lib/server/snapshot/snapshots";
import { tagListView } from "@/lib/server/tag-list-view";

type Props = { repository: Repository; region: Region; search: URLSearchParams };

/** A repository and its tags. */
export async function RepositoryPage({ repository, region, search }: Props) {
  const t = translator("repository");
  const tags = await outcomeOf(snapshotOf(region).tags(repository), pageRequestId());
  if (!tags.ok && isUnknown(tags.problem)) notFound();
  const view = tags.ok && tagListView(repository, tags.value, search);
  return (
    <>
      <ImageHeading imageName={{ repository }} />
      <div className="mt-3">
        {view && <TagList key={region} view={view} />}
        {view && (
          <ListPages
            {...{ search, from: view.from, rows: view.rows.length, count: view.count }}
            previous={t("previous")}
            next={t("next")}
          />
        )}
        {!tags.ok && <Failure problem={tags.problem} region={region} subject={repository} />}
      </div>
    </>
  );
}
