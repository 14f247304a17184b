import { ChangeFilter } from "@/components/history/days/change-filter";
import { DayList } from "@/components/history/days/day-list";
import { DaysLinks } from "@/components/history/days/days-links";
import { NoChanges } from "@/components/history/days/no-changes";
import { RepositoryStatus } from "@/components/history/days/repository-status";
import { LatelyDay } from "@/components/history/lately/lately-day";
import { MovesLine } from "@/components/history/moves-line";
import { DateAnswer } from "@/components/history/tag/date-answer";
import { DateForm } from "@/components/history/tag/date-form";
import { ObservationList } from "@/components/history/tag/observation-list";
import { TagStatus } from "@/components/history/tag/tag-status";
import { daysOf } from "@/lib/mar/history/day";
import { movesOf } from "@/lib/mar/history/moves";
import type { TagHistory } from "@/lib/mar/history/observation";
import { DAY, NEXT_TAG, NOW, ONE, REPOSITORY, TAG, THREE, TWO } from "../samples";
import { Specimen } from "../specimen";

const seen = (from: number, to: number) => ({ firstSeen: NOW - from * DAY, lastSeen: NOW - to * DAY, unwatched: [] });
const HISTORY: TagHistory = [
  { state: "digest", digest: ONE, ...seen(60, 41), change: "first" },
  {
    state: "digest",
    digest: TWO,
    ...seen(40, 20),
    change: "moved",
    unwatched: [{ from: NOW - 30 * DAY, to: NOW - 26 * DAY }],
  },
  { state: "gone", ...seen(19, 12), change: "gone" },
  { state: "digest", digest: THREE, ...seen(11, 0), change: "back" },
];
const OF = { region: "global", repository: REPOSITORY, tag: TAG } as const;
const DAYS_OF = { region: "global", repository: REPOSITORY, q: "" } as const;
const DAYS = daysOf([
  { tag: TAG, change: "moved", from: ONE, to: TWO, at: NOW },
  { tag: NEXT_TAG, change: "new", from: undefined, to: TWO, at: NOW },
  { tag: TAG, change: "gone", from: ONE, to: undefined, at: NOW - 3 * DAY },
]);
const CHANGED = [{ repository: REPOSITORY, day: NOW, at: NOW, count: 14, added: 0, tags: [TAG, NEXT_TAG] }];

/** Renders what tags were, by tag, by day, and of all repositories. */
export function HistorySpecimens() {
  const asked = { day: undefined, before: undefined, wrong: undefined };
  return (
    <>
      <Specimen name="ObservationList, TagStatus, MovesLine" isWide>
        <TagStatus of={OF} history={HISTORY} problem={undefined} readAt={NOW} now={NOW} />
        <TagStatus
          of={OF}
          history={HISTORY}
          problem={{ code: "UPSTREAM_TIMEOUT", message: "" }}
          readAt={NOW}
          now={NOW}
        />
        <MovesLine of={OF} moves={movesOf(HISTORY)} now={NOW} />
        <MovesLine of={OF} moves={undefined} now={NOW} />
        <ObservationList of={OF} history={HISTORY} from={0} called={new Map([[TWO, NEXT_TAG]])} isNow />
      </Specimen>
      <Specimen name="DateForm, DateAnswer">
        <DateForm of={OF} time={NOW - 5 * DAY} first={NOW - 60 * DAY} now={NOW} isInvalid />
        <DateAnswer
          of={OF}
          history={HISTORY}
          asked={{ kind: "time", time: NOW - 50 * DAY }}
          text="2026-01-11"
          now={NOW}
        />
        <DateAnswer
          of={OF}
          history={HISTORY}
          asked={{ kind: "time", time: NOW - 90 * DAY }}
          text="2025-12-02"
          now={NOW}
        />
      </Specimen>
      <Specimen name="DayList, LatelyDay, NoChanges, RepositoryStatus" isWide>
        <RepositoryStatus watchedSince={NOW - 60 * DAY} problem={undefined} readAt={NOW} region="global" now={NOW} />
        <ChangeFilter of={{ ...DAYS_OF, q: "os:alpine" }} />
        <DayList of={DAYS_OF} days={DAYS} />
        <DaysLinks of={DAYS_OF} next={NOW} isAll={false} />
        <NoChanges of={{ ...DAYS_OF, q: "os:alpine" }} asked={asked} watchedSince={NOW - 60 * DAY} />
        <LatelyDay day={NOW} changed={CHANGED} region="global" />
      </Specimen>
    </>
  );
}
