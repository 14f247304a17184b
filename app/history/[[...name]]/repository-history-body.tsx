import { Failure } from "@/components/feedback/lazy-failure.client";
import { UnknownImage } from "@/components/feedback/lazy-unknown-image.client";
import { ChangeFilter } from "@/components/history/days/change-filter";
import { DayList } from "@/components/history/days/day-list";
import { DayPage } from "@/components/history/days/day-page";
import { DaysLinks } from "@/components/history/days/days-links";
import { NoChanges } from "@/components/history/days/no-changes";
import { RepositoryStatus } from "@/components/history/days/repository-status";
import type { DaysOf } from "@/components/history/subject";
import { readFrom } from "@/lib/contract/page/list-page";
import type { ChangedDays, DaysAsked } from "@/lib/server/history/changed-days";
import { isUnknown, type Outcome } from "@/lib/server/problem/outcome";

/** What the address asks for; `wrong` is the text of a day that is none. */
export type AskedDays = DaysAsked & { wrong: string | undefined };

type Props = {
  of: DaysOf;
  search: URLSearchParams;
  reading: Promise<Outcome<ChangedDays>>;
  asked: AskedDays;
};

/** Renders the days of a repository, or one of them as a whole. */
export async function RepositoryHistoryBody({ of, search, reading, asked }: Props) {
  const outcome = await reading;
  const { region, repository } = of;
  if (!outcome.ok) {
    if (isUnknown(outcome.problem)) return <UnknownImage imageName={{ repository }} region={region} below />;
    return <Failure problem={outcome.problem} region={region} subject={repository} />;
  }
  const { days, next, isCut, ...known } = outcome.value;
  const { day: askedDay, wrong } = asked;
  const [day] = days;
  return (
    <div className="mt-2 grid gap-3">
      <RepositoryStatus {...known} region={region} now={Date.now()} />
      <ChangeFilter of={of} />
      {!day || wrong !== undefined ? (
        <NoChanges {...{ of, asked }} watchedSince={known.watchedSince} />
      ) : askedDay === undefined ? (
        <DayList {...{ of, days }} />
      ) : (
        <DayPage {...{ of, search, day, isCut }} from={readFrom(search)} />
      )}
      <DaysLinks
        of={of}
        next={askedDay === undefined ? next : undefined}
        isAll={asked.before === undefined && askedDay === undefined}
      />
    </div>
  );
}
