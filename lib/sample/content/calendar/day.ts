const DAY = 86_400_000;

/** Milliseconds since 1970 of a day written `2026-08-11`. */
export function dayTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day, written `2026-08-11`. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The Tuesday on or before that time: publishers of MAR release on Tuesdays. */
export function tuesday(time: number): number {
  const weekday = new Date(time).getUTCDay();
  return Math.floor(time / DAY) * DAY - ((weekday + 5) % 7) * DAY;
}

/** The time so many days later. */
export function daysLater(time: number, days: number): number {
  return time + days * DAY;
}

/**
 * `count` Tuesdays spread evenly from the first to the last day, both included: the pushes of a line of releases.
 * Each is RFC 3339 with the odd seconds that build pipelines leave behind.
 */
export function releaseTimes(first: string, last: string, count: number): string[] {
  const start = dayTime(first);
  const step = count > 1 ? (dayTime(last) - start) / (count - 1) : 0;
  return Array.from({ length: count }, (_, at) => pushTime(dayOf(tuesday(start + Math.round(step * at))), at));
}

/** A time of day on that day, which follows from `salt`. RFC 3339. */
export function pushTime(day: string, salt: number): string {
  const second = 57_600 + ((salt * 7919) % 14_400);
  return new Date(dayTime(day) + second * 1000).toISOString();
}
