import { dayOf } from "@/lib/contract/history/asked-time";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { Observation, Span } from "@/lib/mar/history/observation";

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

type Props = {
  observation: Observation;
  /** The time before it that nobody watched. */
  gap: Span | undefined;
  /** True if it still holds. */
  isLast: boolean;
};

/** Renders from when to when an observation held, how sure its beginning is, and what of it nobody watched. */
export function ObservationTime({ observation, gap, isLast }: Props) {
  const t = translator("history.list");
  const { firstSeen, lastSeen, lookedBefore, change, unwatched } = observation;
  const days = Math.floor((lastSeen - firstSeen) / DAY_MILLISECONDS);
  const between = gap ?? (lookedBefore === undefined ? undefined : { from: lookedBefore, to: firstSeen });
  return (
    <div className="min-w-0">
      <p className="text-small tabular-nums">
        <Held from={firstSeen} to={isLast ? undefined : lastSeen} />
        {days > 0 && <span className="text-dim"> · {t("days", { count: days })}</span>}
      </p>
      <p className="text-dim text-note">
        {between && change !== "first" && change !== "resolved"
          ? t.rich(gap ? "betweenUnwatched" : "between", { change: t(`change.${change}`), ...ends(between) })
          : t(`change.${change}`)}
      </p>
      <UnwatchedLine unwatched={unwatched} />
    </div>
  );
}

function moment(at: number, text: string) {
  const iso = new Date(at).toISOString();
  return (
    <time dateTime={iso} title={iso}>
      {text}
    </time>
  );
}

/** Renders the first and the last day, or the times of one day. */
function Held({ from, to }: { from: number; to: number | undefined }) {
  const isOneDay = to !== undefined && dayOf(from) === dayOf(to);
  const { day, minute, timeOfDay } = formatter();
  const dayText = (at: number) => day(new Date(at).toISOString());
  return (
    <>
      {moment(from, isOneDay ? minute(from) : dayText(from))}
      {from !== to && " – "}
      {to === undefined && translator("history.list")("now")}
      {to !== undefined && from !== to && moment(to, isOneDay ? timeOfDay(to) : dayText(to))}
    </>
  );
}

/** Returns both ends of a span, for a sentence: of one day, the day once. */
function ends({ from, to }: Span) {
  const { minute, timeOfDay } = formatter();
  return {
    from: () => moment(from, minute(from)),
    to: () => moment(to, dayOf(from) === dayOf(to) ? timeOfDay(to) : minute(to)),
  };
}

function UnwatchedLine({ unwatched }: Pick<Observation, "unwatched">) {
  const t = translator("history.list");
  const [first] = unwatched;
  if (!first) return null;
  const milliseconds = unwatched.reduce((sum, { from, to }) => sum + to - from, 0);
  return (
    <p className="text-note text-warning">
      {unwatched.length === 1
        ? t.rich("unwatchedOnce", ends(first))
        : t("unwatched", { count: unwatched.length, days: Math.round(milliseconds / DAY_MILLISECONDS) })}
    </p>
  );
}
