const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How a tick is written: its time of day, its day, its month or its year. */
export type TickUnit = "minute" | "day" | "month" | "year";

/** A tick of a time axis. `left` is a share of the axis. */
export type TimeTick = { time: number; left: number };

const STEPS = [
  ...[1, 5, 15, 30].map((count) => ({ unit: "minute" as const, length: count * MINUTE })),
  ...[1, 3, 6, 12].map((count) => ({ unit: "minute" as const, length: count * HOUR })),
  ...[1, 2, 7, 14].map((count) => ({ unit: "day" as const, length: count * DAY })),
];
/** Steps of months, of which each begins at the first day of one. */
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120];

/**
 * Returns the ticks of an axis of time, at round times in UTC.
 * @param most how many at most
 */
export function timeTicks(from: number, to: number, most: number): { unit: TickUnit; ticks: TimeTick[] } {
  const length = to - from;
  const step = STEPS.find((each) => length / each.length <= most);
  const placed = (times: readonly number[]) => times.map((time) => ({ time, left: (time - from) / length }));
  if (step) return { unit: step.unit, ticks: placed(evenTimes(from, to, step.length)) };
  const months = MONTHS.find((count) => length / (count * 30.4 * DAY) <= most) ?? 240;
  return { unit: months >= 12 ? "year" : "month", ticks: placed(monthTimes(from, to, months)) };
}

function evenTimes(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, index) => first + index * step);
}

function monthTimes(from: number, to: number, count: number): number[] {
  const start = new Date(from);
  const times: number[] = [];
  const firstMonth = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / count) * count;
  for (let month = firstMonth; ; month += count) {
    const time = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (time > to) return times;
    if (time >= from) times.push(time);
  }
}
