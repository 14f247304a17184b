import { Failure } from "@/components/feedback/lazy-failure.client";
import { UnknownImage } from "@/components/feedback/lazy-unknown-image.client";
import { ListPages } from "@/components/feedback/list-pages";
import type { TagOfHistory } from "@/components/history/subject";
import { DateAnswer } from "@/components/history/tag/date-answer";
import { DateForm } from "@/components/history/tag/date-form";
import { ObservationList, positionsFrom } from "@/components/history/tag/observation-list";
import { TagStatus } from "@/components/history/tag/tag-status";
import { Timeline } from "@/components/history/tag/timeline";
import { Card } from "@/components/ui/card";
import type { AskedTime } from "@/lib/contract/history/asked-time";
import { readFrom } from "@/lib/contract/page/list-page";
import { translator } from "@/lib/i18n/translator";
import { type TagHistory, WATCHED_MILLISECONDS } from "@/lib/mar/history/observation";
import { formatImageName } from "@/lib/oci/name/image-name";
import { readCalled } from "@/lib/server/history/called";
import type { ReadTagHistory } from "@/lib/server/history/tag-history";
import { isUnknown, type Outcome } from "@/lib/server/problem/outcome";

type Props = {
  of: TagOfHistory;
  search: URLSearchParams;
  reading: Promise<Outcome<ReadTagHistory>>;
  asked: { text: string; reading: AskedTime };
  now: number;
};

/** Renders all that was observed of a tag. */
export async function TagHistoryBody({ of, search, reading, asked, now }: Props) {
  const outcome = await reading;
  if (!outcome.ok) {
    const { region, ...imageName } = of;
    if (isUnknown(outcome.problem)) return <UnknownImage {...{ imageName, region }} below />;
    return <Failure problem={outcome.problem} region={region} subject={formatImageName(imageName)} />;
  }
  const { history, problem, readAt } = outcome.value;
  const t = translator("history");
  const from = Math.min(readFrom(search), Math.max(0, history.length - 1));
  const positions = positionsFrom(history, from);
  const isNow = now - readAt <= WATCHED_MILLISECONDS;
  const called = await readCalled(of.region, of.repository, of.tag, digestsAt(history, positions));
  const time = asked.reading.kind === "time" ? asked.reading.time : undefined;
  return (
    <>
      <TagStatus {...{ of, history, problem, readAt, now }} />
      <div className="mt-3 grid gap-5 lg:grid-cols-[minmax(0,1fr)_25rem] lg:items-start">
        <div className="lg:col-span-2">
          <Timeline {...{ history, now }} at={time} />
        </div>
        <div className="min-w-0 lg:col-start-2 lg:row-start-2">
          <Card title={t("at.title")}>
            <div className="grid gap-3 px-4 py-3">
              <DateForm
                {...{ of, time, now }}
                first={history[0]?.firstSeen ?? now}
                isInvalid={asked.reading.kind === "invalid"}
              />
              <DateAnswer {...{ of, history, now }} asked={asked.reading} text={asked.text} />
            </div>
          </Card>
        </div>
        <div className="min-w-0 lg:col-start-1 lg:row-start-2">
          <ObservationList {...{ of, history, from, called, isNow }} />
          <ListPages
            {...{ search, from, rows: positions.length, count: history.length }}
            previous={t("list.later")}
            next={t("list.earlier")}
            always
          />
        </div>
      </div>
    </>
  );
}

function digestsAt(history: TagHistory, positions: readonly number[]) {
  return positions.flatMap((position) => history[position]?.digest ?? []);
}
