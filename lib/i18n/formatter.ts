import "server-only";
import type { Locale } from "@/lib/contract/locale/locale.mjs";
import { type Format, formatOf } from "./format";
import { requestLocale } from "./request-locale";
import { writtenMinute, writtenTime } from "./time/written-time";

type ServerFormat = Format & {
  /** Formats a time, in milliseconds since 1970, to the minute in UTC: `17 Aug 2026, 14:05`. */
  minute: (time: number) => string;
  /** Formats the time of day, in UTC: `14:05`. */
  timeOfDay: (time: number) => string;
  /** Formats the same to the second: `14:05:09`. */
  second: (time: number) => string;
  /** Formats a day without its year, in UTC: `17 Aug`. */
  dayOfMonth: (time: number) => string;
  /** Formats a month: `Aug 2026`. */
  month: (time: number) => string;
  /** Formats a day with its weekday: `Monday, 17 August 2026`. */
  weekday: (time: number) => string;
  /** Returns the name of a country by its ISO 3166 code. */
  country: (code: string) => string;
};

/** Returns formatters for server components, in the request's language. Client components use `useFormat`. */
export function formatter(): ServerFormat {
  const locale = requestLocale();
  made[locale] ??= makeFormat(locale);
  return made[locale];
}

const made: Partial<Record<Locale, ServerFormat>> = {};

function makeFormat(locale: Locale): ServerFormat {
  const written = (options: Intl.DateTimeFormatOptions) => writtenTime(locale, options);
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return {
    ...formatOf(locale),
    minute: writtenMinute(locale),
    timeOfDay: written(clock),
    second: written({ ...clock, second: "2-digit" }),
    dayOfMonth: written({ day: "numeric", month: "short" }),
    month: written({ month: "short", year: "numeric" }),
    weekday: written({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    country: (code) => countryName(code, locale),
  };
}

function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code;
}
