import type { Locale } from "@/lib/contract/locale/locale.mjs";
import { TIME_ZONE } from "./time-zone";

const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/** Returns a formatter of times, in milliseconds since 1970, by the given parts in UTC. */
export function writtenTime(locale: Locale, options: Intl.DateTimeFormatOptions): (time: number) => string {
  const formats = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { ...options, timeZone: TIME_ZONE });
  return (time) => formats.format(time);
}

/** Returns a formatter to the minute: `17 Aug 2026, 14:05`. */
export function writtenMinute(locale: Locale): (time: number) => string {
  return writtenTime(locale, { day: "numeric", month: "short", year: "numeric", ...CLOCK });
}
