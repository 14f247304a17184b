import { Suspense } from "react";
import { ReloadWithoutScripts } from "@/components/feedback/reload-without-scripts";
import { HistoryHeading } from "@/components/history/history-heading";
import type { TagOfHistory } from "@/components/history/subject";
import { ListSkeleton } from "@/components/ui/list-skeleton";
import { readAskedTime } from "@/lib/contract/history/asked-time";
import { readHistoryState } from "@/lib/contract/page/history-page";
import { readTagHistory } from "@/lib/server/history/tag-history";
import { setPageAge, setPageProblem, setPageStatus } from "@/lib/server/page/page-status";
import { isUnknown } from "@/lib/server/problem/outcome";
import { PATIENCE, withPatience } from "@/lib/server/waiting/patience";
import { UnknownAnswer } from "../../not-found-answer";
import { PaceNotice } from "../../pace-notice";
import { TagHistoryBody } from "./tag-history-body";

type Props = { of: TagOfHistory; search: URLSearchParams };

/** Renders the history of a tag. If it takes longer than a moment, it streams later. */
export async function TagHistoryPage({ of, search }: Props) {
  const { region, repository, tag } = of;
  const imageName = { repository, tag };
  const now = Date.now();
  const text = readHistoryState(search).at ?? "";
  const asked = readAskedTime(text, now);
  const reading = readTagHistory(region, repository, tag);
  const early = await withPatience(reading, 2 * PATIENCE);
  if (early && !early.ok && isUnknown(early.problem)) return <UnknownAnswer {...{ imageName, region }} />;
  if (early && !early.ok) setPageProblem(early.problem);
  if (early?.ok) setPageAge(early.value.readAt);
  if (asked.kind === "invalid") setPageStatus(400);
  const body = <TagHistoryBody {...{ of, search, reading, now }} asked={{ text, reading: asked }} />;
  return (
    <>
      <HistoryHeading {...{ imageName, region }} />
      <PaceNotice region={region} readAt={early?.ok ? early.value.readAt : undefined} />
      {early ? body : <Suspense fallback={<ListSkeleton />}>{body}</Suspense>}
      {!early && <ReloadWithoutScripts />}
    </>
  );
}
