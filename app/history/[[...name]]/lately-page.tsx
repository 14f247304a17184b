import { Suspense } from "react";
import { ReloadWithoutScripts } from "@/components/feedback/reload-without-scripts";
import { LatelyHeading } from "@/components/history/lately/lately-heading";
import { ListSkeleton } from "@/components/ui/list-skeleton";
import { readDay } from "@/lib/contract/history/asked-time";
import { readHistoryState } from "@/lib/contract/page/history-page";
import type { Region } from "@/lib/mar/region";
import { changedLately } from "@/lib/server/history/lately";
import { setPageProblem, setPageStatus } from "@/lib/server/page/page-status";
import { outcomeOf } from "@/lib/server/problem/outcome";
import { withPatience } from "@/lib/server/waiting/patience";
import { LatelyBody } from "./lately-body";

type Props = {
  region: Region;
  search: URLSearchParams;
  /** A text that names no repository. */
  unread: string | undefined;
};

/** Repositories of one page. */
const MOST = 120;

/** Renders what moved lately in all that was observed of a region, and a field for the name of one history. */
export async function LatelyPage({ region, search, unread }: Props) {
  const { before: text } = readHistoryState(search);
  const before = text ? readDay(text) : undefined;
  if (text && before === undefined) setPageStatus(400);
  const reading = outcomeOf(changedLately(region, { limit: MOST, before }));
  const early = await withPatience(reading);
  if (early && !early.ok) setPageProblem(early.problem);
  const body = <LatelyBody {...{ region, reading, before }} wrong={text && before === undefined ? text : undefined} />;
  return (
    <>
      <LatelyHeading region={region} unread={unread} />
      {early ? body : <Suspense fallback={<ListSkeleton />}>{body}</Suspense>}
      {!early && <ReloadWithoutScripts />}
    </>
  );
}
