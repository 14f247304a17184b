import { PageLink } from "@/components/address/page-link.client";
import { Failure } from "@/components/feedback/lazy-failure.client";
import { Notice } from "@/components/feedback/notice";
import { LatelyDay } from "@/components/history/lately/lately-day";
import { dayOf } from "@/lib/contract/history/asked-time";
import { latelyPath } from "@/lib/contract/page/history-page";
import { visibleText } from "@/lib/display/text/visible-text";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { groupedBy } from "@/lib/mar/history/grouped-by";
import type { ChangedRepository, Lately } from "@/lib/mar/history/lately";
import type { Region } from "@/lib/mar/region";
import type { Outcome } from "@/lib/server/problem/outcome";

type Props = {
  region: Region;
  reading: Promise<Outcome<Lately>>;
  before: number | undefined;
  /** A text that is no day. */
  wrong: string | undefined;
};

/** Renders the repositories that changed, by day. */
export async function LatelyBody({ region, reading, before, wrong }: Props) {
  const t = translator("history.lately");
  const days = translator("history.days");
  const outcome = await reading;
  if (!outcome.ok) return <Failure problem={outcome.problem} region={region} subject={t("heading")} />;
  const { shown, next } = pageOf(outcome.value);
  const place = translator("region")(region);
  const since = before === undefined ? "" : formatter().day(new Date(before).toISOString());
  return (
    <div className="mt-5 grid gap-6">
      {wrong !== undefined ? (
        <Notice title={days("invalid", { text: visibleText(wrong.slice(0, 60)) })} />
      ) : (
        shown.length === 0 && (
          <Notice title={before === undefined ? t("empty", { region: place }) : days("emptyBefore", { day: since })}>
            {before === undefined && t("emptyAdvice")}
          </Notice>
        )
      )}
      {wrong === undefined &&
        [...groupedBy(shown, ({ day }) => day)].map(([day, each]) => (
          <LatelyDay key={day} {...{ day, region }} changed={each} />
        ))}
      <p className="flex justify-between text-accent">
        {(before !== undefined || wrong !== undefined) && (
          <PageLink href={latelyPath({ region })}>{days("latest")}</PageLink>
        )}
        {next !== undefined && wrong === undefined && (
          <PageLink href={latelyPath({ region, before: dayOf(next) })} className="ml-auto">
            {days("earlier")}
          </PageLink>
        )}
      </p>
    </div>
  );
}

/** Leaves out the last day if it may be incomplete, unless it is the only one. */
function pageOf({ repositories, isCut }: Lately): { shown: readonly ChangedRepository[]; next: number | undefined } {
  const last = repositories.at(-1)?.day;
  if (!isCut || last === undefined) return { shown: repositories, next: undefined };
  const whole = repositories.filter(({ day }) => day !== last);
  const shown = whole.length > 0 ? whole : repositories;
  return { shown, next: shown.at(-1)?.day };
}
