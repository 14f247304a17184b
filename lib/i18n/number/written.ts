import { TIME_ZONE } from "../time/time-zone";
import { groupDigits } from "./group-digits";

/** How a language writes days, sizes and numbers. */
export type Written = {
  /** Throws for what is no date. */
  day: (date: string) => string;
  bytes: (count: number) => string;
  number: (value: number) => string;
};

const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;
const PREFIXES = ["", "kilo", "mega", "giga", "tera"] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"] as const;

// Rules in place of `Intl` for the languages that there are: to make its first formatter takes a phone 80 ms, in every first visit.
const ENGLISH: Written = {
  day: (date) => {
    const time = timeOf(date);
    return `${time.getUTCDate()} ${MONTHS[time.getUTCMonth()]} ${time.getUTCFullYear()}`;
  },
  bytes: plainBytes,
  number: groupDigits,
};
const CHINESE: Written = {
  ...ENGLISH,
  day: (date) => {
    const time = timeOf(date);
    return `${time.getUTCFullYear()}年${time.getUTCMonth() + 1}月${time.getUTCDate()}日`;
  },
};

/** Returns how a language writes: any that browsers know. */
export function writtenIn(locale: string): Written {
  if (locale === "en") return ENGLISH;
  return locale === "zh-cn" ? CHINESE : byIntl(locale);
}

function byIntl(locale: string): Written {
  const days = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: TIME_ZONE,
  });
  return {
    day: (date) => days.format(new Date(date)),
    bytes: (count) => {
      const { value, power, digits } = scaled(count);
      const unit = `${PREFIXES[power]}byte`;
      return value.toLocaleString(locale, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: digits });
    },
    number: (value) => value.toLocaleString(locale),
  };
}

function plainBytes(count: number): string {
  const { value, power, digits } = scaled(count);
  return `${groupDigits(Number(value.toFixed(digits)))} ${UNITS[power]}`;
}

function scaled(count: number) {
  const power = count < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(count) / 3));
  const value = count / 1000 ** power;
  return { value, power, digits: power === 0 || value >= 100 ? 0 : 1 };
}

function timeOf(date: string): Date {
  const time = new Date(date);
  if (Number.isNaN(time.getTime())) throw new RangeError(`not a date: ${date}`);
  return time;
}
