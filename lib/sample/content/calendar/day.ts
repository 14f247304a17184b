const DAY = 86_400_000;

/** Returns the time of a day written `2026-08-11`, in milliseconds since 1970. */
export function dayTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Returns the day of a time, written `2026-08-11`. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Returns the Tuesday on or before a time: publishers of MAR release on Tuesdays. */
export function tuesday(time: number): number {
  const weekday = new Date(time).getUTCDay();
  return Math.floor(time / DAY) * DAY - ((weekday + 5) % 7) * DAY;
}

/** Returns the time so many days later. */
export function daysLater(time: number, days: number): number {
  return time + days * DAY;
}

/**
 * Returns `count` Tuesdays spread evenly from the first to the last day, both included: the pushes of a release line.
 * Each is RFC 3339 with seconds, as build pipelines write.
 */
export function releaseTimes(first: string, last: string, count: number): string[] {
  const start = dayTime(first);
  const step = count > 1 ? (dayTime(last) - start) / (count - 1) : 0;
  return Array.from({ length: count }, (_, at) => pushTime(dayOf(tuesday(start + Math.round(step * at))), at));
}

/** Returns a time of day on that day that depends on `salt`. RFC 3339. */
export function pushTime(day: string, salt: number): string {
  const second = 57_600 + ((salt * 7919) % 14_400);
  return new Date(dayTime(day) + second * 1000).toISOString();
}
