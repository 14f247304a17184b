const DAY = 86_400_000;
/** When the looks of a day are made, in milliseconds since midnight UTC: after publishers have pushed. */
const TIME_OF_DAY = 20.5 * 3_600_000;
const BEGIN = Date.parse("2026-04-01T00:00:00Z");
/** Nobody watched from the first to the second of these days. */
const PAUSES = [["2026-06-18", "2026-07-04"]] as const;

/**
 * Returns when a server that had run since April would have looked, once a day, until a day before `now`; in
 * milliseconds since 1970, oldest first. It did not run for some weeks.
 */
export function watchedDays(now: number): number[] {
  const days: number[] = [];
  for (let day = BEGIN; day + TIME_OF_DAY < now - DAY / 24; day += DAY) {
    const isPause = PAUSES.some(([from, until]) => Date.parse(from) <= day && day < Date.parse(until));
    if (!isPause) days.push(day + TIME_OF_DAY);
  }
  return days;
}
