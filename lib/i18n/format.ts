import type { Locale } from "@/lib/contract/locale/locale.mjs";
import { writtenIn } from "./number/written";

/** Marks between words, with the space after them; `gap` is the space after a sentence. */
const MARKS = { colon: ": ", comma: ", ", inList: ", ", semicolon: "; ", stop: ". ", gap: " " };
const CHINESE_MARKS = { colon: "：", comma: "，", inList: "、", semicolon: "；", stop: "。", gap: "" };

/** Formatters of one language. */
export type Format = {
  /** Formats the day of an ISO 8601 date, in UTC: `17 Aug 2026`. */
  day: (date: string) => string;
  /** Formats a number of bytes in decimal units, as registries and `docker` do: `95.9 MB`. */
  bytes: (count: number) => string;
  /** Formats a whole number with grouped digits: `4,211`. */
  number: (value: number) => string;
  /** Joins the parts of a list that has no last word: `a, b, c`. */
  list: (parts: readonly string[]) => string;
  /** What stands between words or sentences that a page puts together. */
  marks: typeof MARKS;
};

const made: Partial<Record<Locale, Format>> = {};

/** Returns the formatters of a language. */
export function formatOf(locale: Locale): Format {
  made[locale] ??= makeFormat(locale);
  return made[locale];
}

function makeFormat(locale: Locale): Format {
  const marks = locale === "zh-cn" ? CHINESE_MARKS : MARKS;
  return { ...writtenIn(locale), list: (parts) => parts.join(marks.inList), marks };
}
