import type { Locale } from "./catalogs";
import { TIME_ZONE } from "./time-zone";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** Values as text of one language. */
export type Format = {
  /** The day of an ISO 8601 date, in UTC: `17 Aug 2026`. */
  day: (date: string) => string;
  /** A number of bytes in decimal units, as registries and `docker` count: `95.9 MB`. */
  bytes: (count: number) => string;
  /** A whole number with its groups of digits: `4,211`. */
  number: (value: number) => string;
};

const made = new Map<Locale, Format>();

/** How a language writes values. */
export function formatOf(locale: Locale): Format {
  const format = made.get(locale) ?? makeFormat(locale);
  made.set(locale, format);
  return format;
}

function makeFormat(locale: Locale): Format {
  const numbers = new Intl.NumberFormat(locale);
  const days = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: TIME_ZONE,
  });
  return {
    day: (date) => days.format(new Date(date)),
    bytes: (count) => formatBytes(count, locale),
    number: (value) => numbers.format(value),
  };
}

function formatBytes(bytes: number, locale: Locale): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  const digits = power === 0 || value >= 100 ? 0 : 1;
  const unit = UNITS[power] ?? "byte";
  const options = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: digits } as const;
  // English writes "152 byte" even in short form.
  return new Intl.NumberFormat(locale, options).format(value).replace(/\bbyte\b/, "B");
}
