import { Suspense } from "react";
import { ReloadWithoutScripts } from "@/components/feedback/reload-without-scripts";
import { HistoryHeading } from "@/components/history/history-heading";
import { ListSkeleton } from "@/components/ui/list-skeleton";
import { readDay } from "@/lib/contract/history/asked-time";
import { readHistoryState } from "@/lib/contract/page/history-page";
import { readTagListState } from "@/lib/contract/page/tag-list-state";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { readChangedDays } from "@/lib/server/history/changed-days";
import { setPageAge, setPageProblem, setPageStatus } from "@/lib/server/page/page-status";
import { isUnknown } from "@/lib/server/problem/outcome";
import { PATIENCE, withPatience } from "@/lib/server/waiting/patience";
import { UnknownAnswer } from "../../not-found-answer";
import { PaceNotice } from "../../pace-notice";
import { type AskedDays, RepositoryHistoryBody } from "./repository-history-body";

type Props = { repository: Repository; region: Region; search: URLSearchParams };

/** Renders what changed lately in a repository. If it takes longer than a moment, it streams later. */
export async function RepositoryHistoryPage({ repository, region, search }: Props) {
  const asked = askedIn(search);
  const reading = readChangedDays(region, repository, asked);
  const early = await withPatience(reading, 2 * PATIENCE);
  if (early && !early.ok && isUnknown(early.problem))
    return <UnknownAnswer imageName={{ repository }} region={region} />;
  if (early && !early.ok) setPageProblem(early.problem);
  if (early?.ok && early.value.readAt !== undefined) setPageAge(early.value.readAt);
  if (asked.wrong !== undefined) setPageStatus(400);
  const body = <RepositoryHistoryBody {...{ search, reading, asked }} of={{ repository, region, q: asked.q }} />;
  return (
    <>
      <HistoryHeading imageName={{ repository }} region={region} q={asked.q} />
      <PaceNotice region={region} readAt={early?.ok ? early.value.readAt : undefined} />
      {early ? body : <Suspense fallback={<ListSkeleton />}>{body}</Suspense>}
      {!early && <ReloadWithoutScripts />}
    </>
  );
}

function askedIn(search: URLSearchParams): AskedDays {
  const { day, before } = readHistoryState(search);
  const wrong = [day, before].find((text) => text && readDay(text) === undefined);
  return {
    q: readTagListState(search).q,
    day: day ? readDay(day) : undefined,
    before: before ? readDay(before) : undefined,
    wrong: wrong ?? undefined,
  };
}
