import * as z from "zod/mini";

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * A time in an address. A day alone stands for its end in UTC, or for now if it is today; `day` then has its first
 * millisecond.
 */
export type AskedTime = { kind: "none" } | { kind: "invalid" } | { kind: "time"; time: number; day?: number };

const dateSchema = z.iso.date();
/** The day, the time of day, and the offset. */
const TIME = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:\d\d)?$/i;

/**
 * Reads a date or a date with a time, ISO 8601; without an offset it is in UTC.
 * @param now milliseconds since 1970
 */
export function readAskedTime(text: string, now: number): AskedTime {
  // A plus in an address is a space, and the writers of addresses forget it.
  const trimmed = text.trim().replace(/ (\d\d:\d\d)$/, "+$1");
  if (!trimmed) return { kind: "none" };
  const date = dateSchema.safeParse(trimmed);
  if (date.success) {
    const day = Date.parse(date.data);
    const end = day + DAY_MILLISECONDS - 1;
    return { kind: "time", time: day <= now && now <= end ? now : end, day };
  }
  const [, day = "", clock = "", offset = "Z"] = TIME.exec(trimmed) ?? [];
  const time = dateSchema.safeParse(day).success ? Date.parse(`${day}${clock}${offset}`) : Number.NaN;
  return Number.isNaN(time) ? { kind: "invalid" } : { kind: "time", time };
}

/** Reads a day, `2026-08-11`, as its first millisecond in UTC. Returns `undefined` if it is none. */
export function readDay(text: string): number | undefined {
  const date = dateSchema.safeParse(text);
  return date.success ? Date.parse(date.data) : undefined;
}

/** Writes the day of a time, in UTC: `2026-08-11`. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Returns the first millisecond of the day after. */
export function dayAfter(day: number): number {
  return day + DAY_MILLISECONDS;
}
