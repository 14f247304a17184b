import dynamic from "next/dynamic";
import { Failure } from "@/components/feedback/failure.client";
import { ListPages } from "@/components/feedback/list-pages";
import { ImageHeading } from "@/components/image/image-heading";
import { PROBLEM_STATUS } from "@/lib/contract/problem";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/repository";
import { isUnknown, outcomeOf } from "@/lib/server/outcome";
import { setPageStatus } from "@/lib/server/page-status";
import { pageRequestId } from "@/lib/server/request-id";
import { snapshotOf } from "@/lib/server/snapshot/snapshots";
import { tagListView } from "@/lib/server/tag-list-view";
import { NotFoundAnswer } from "../not-found-answer";

// A page of one kind does not bring the scripts of the other along.
const TagList = dynamic(() => import("@/components/tag/tag-list.client").then((module) => module.TagList));

type Props = { repository: Repository; region: Region; search: URLSearchParams };

/** A repository and its tags. */
export async function RepositoryPage({ repository, region, search }: Props) {
  const t = translator("repository");
  const tags = await outcomeOf(snapshotOf(region).tags(repository), pageRequestId());
  if (!tags.ok && isUnknown(tags.problem)) return <NotFoundAnswer />;
  if (!tags.ok) setPageStatus(PROBLEM_STATUS[tags.problem.code]);
  const view = tags.ok && tagListView(repository, tags.value, search);
  return (
    <>
      <ImageHeading imageName={{ repository }} />
      <div className="mt-2">
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
