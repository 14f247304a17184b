import { classNames } from "@/components/ui/class-names";
import { type TickUnit, timeTicks } from "@/lib/display/history/time-ticks";
import { formatter } from "@/lib/i18n/formatter";

const MOST_TICKS = 9;
/** A label this near to the end, as a share of the axis, would leave it. */
const NEAR_END = 0.94;
const NEAR_END_OF_PHONE = 0.8;

/** Renders the times below a line of time; on narrow screens every second one. */
export function TimeAxis({ from, to }: { from: number; to: number }) {
  const { unit, ticks } = timeTicks(from, to, MOST_TICKS);
  return (
    <div className="relative h-6 text-dim text-note tabular-nums">
      {ticks.map(({ time, left }, index) => (
        <span
          key={time}
          style={{ left: `${left * 100}%` }}
          className={classNames("absolute top-0 h-1.5 border-line-strong border-l", index % 2 === 1 && "max-sm:hidden")}
        >
          {left < NEAR_END && (
            <span
              className={classNames(
                "absolute top-1.5 left-0 whitespace-nowrap",
                left > NEAR_END_OF_PHONE && "max-sm:hidden",
              )}
            >
              {labelOf(time, unit)}
            </span>
          )}
        </span>
      ))}
    </div>
  );
}

function labelOf(time: number, unit: TickUnit): string {
  const format = formatter();
  if (unit === "minute") return time % 86_400_000 === 0 ? format.dayOfMonth(time) : format.timeOfDay(time);
  if (unit === "day") return format.dayOfMonth(time);
  return unit === "month" ? format.month(time) : String(new Date(time).getUTCFullYear());
}
