import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { type TimelineMark, timelineMarks } from "@/lib/display/history/timeline-marks";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { TagHistory } from "@/lib/mar/history/observation";
import { timelineOf } from "@/lib/mar/history/timeline";
import { markLook } from "./mark-look";
import { TimeAxis } from "./time-axis";
import { TimelineLegend } from "./timeline-legend";

type Props = {
  history: TagHistory;
  now: number;
  /** The time that the address asks for, if it is on the line. */
  at: number | undefined;
};

/** A mark at least this wide, as a share of the line, has room for its word. */
const ROOM_FOR_WORD = 0.13;

/** Renders a tag's past to scale: one mark a digest, and what nobody watched hatched. The list below says the same. */
export function Timeline({ history, now, at }: Props) {
  const t = translator("history.timeline");
  const parts = timelineOf(history, now);
  const [from, to] = [parts[0]?.from ?? now, parts.at(-1)?.to ?? now];
  const { minute } = formatter();
  if (from === to) {
    return (
      <Card title={t("title")}>
        <p className="px-4 py-3 text-dim text-small">{t("one", { time: minute(from) })}</p>
      </Card>
    );
  }
  const marks = timelineMarks(parts);
  return (
    <Card title={t("title")} note={t("scale")}>
      <div role="img" aria-label={t("label", { from: minute(from), to: minute(to) })} className="px-4 pt-4">
        <div className="drawing relative h-9 overflow-clip rounded-small">
          {marks.map((mark) => (
            <Mark key={mark.from + mark.left} mark={mark} />
          ))}
          {at !== undefined && at >= from && at <= to && (
            <span
              style={{ left: `${(100 * (at - from)) / (to - from)}%` }}
              className="absolute inset-y-0 w-0.5 -translate-x-px bg-text"
            />
          )}
        </div>
        <TimeAxis from={from} to={to} />
      </div>
      <TimelineLegend marks={marks} />
    </Card>
  );
}

function Mark({ mark }: { mark: TimelineMark }) {
  const t = translator("history.timeline");
  const word = mark.width >= ROOM_FOR_WORD ? wordOf(mark) : undefined;
  return (
    <span
      style={{ left: `${percent(mark.left)}%`, width: `${percent(mark.width)}%` }}
      title={titleOf(mark)}
      className={classNames(
        "absolute inset-y-0 flex min-w-px items-center justify-center border-ground border-r",
        markLook(mark),
      )}
    >
      {word && <span className="truncate rounded-small bg-ground px-1.5 text-dim text-note">{t(word)}</span>}
    </span>
  );
}

function wordOf(mark: TimelineMark): "unwatched" | "gone" | undefined {
  if (mark.kind === "several") return undefined;
  return mark.part.state === "unwatched" || mark.part.state === "gone" ? mark.part.state : undefined;
}

function titleOf(mark: TimelineMark): string {
  const t = translator("history.timeline");
  const { minute } = formatter();
  const span = { from: minute(mark.from), to: minute(mark.to) };
  if (mark.kind === "several") return t("severalTitle", { count: mark.parts, ...span });
  if (mark.part.state === "unwatched") return t("unwatchedTitle", span);
  const what = mark.part.state === "digest" ? mark.part.digest.slice(0, 19) : t(mark.part.state);
  return `${what}: ${translator("history.list")("span", span)}`;
}

/** Short enough for a page of five hundred marks. */
function percent(share: number): number {
  return Math.round(share * 1e5) / 1e3;
}
