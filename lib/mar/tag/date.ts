import { digitsEnd, isDottedNumber, lettersEnd } from "./read/characters";

/** A date read from a text, with what follows it: the build of the day, or the time of day. */
export interface DateText {
  readonly date: string;
  readonly build: string | undefined;
}

/** Formats `2026`, `08`, `11` as `2026-08-11`. Returns `undefined` if no image can have been built then. */
export function isoDate(year: string, month: string, day: string): string | undefined {
  const inYears = year >= "2010" && year <= "2099";
  const inYear = month >= "01" && month <= "12" && day >= "01" && day <= "31";
  return inYears && inYear && /^\d{8}$/.test(year + month + day) ? `${year}-${month}-${day}` : undefined;
}

const BUILD_WORD = /^(?:[bvr]|rev|build)?$/;

/**
 * Reads the date that begins at `from` and ends the text: `20260811`, `202608`, `20230809192837`, or with the build of
 * that day as Azure Pipelines counts it: `20201015.1`, `20240101.v10`.
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/process/run-number
 */
export function readDate(text: string, from: number): DateText | undefined {
  const end = digitsEnd(text, from);
  const length = end - from;
  if (length < 6 || length > 14 || length % 2 !== 0) {
    return undefined;
  }
  const whole = end === text.length;
  const month = length === 6;
  const date = isoDate(
    text.slice(from, from + 4),
    text.slice(from + 4, from + 6),
    month ? "01" : text.slice(from + 6, from + 8),
  );
  if (date === undefined || (!whole && (month || text[end] !== "."))) {
    return undefined;
  }
  const buildStart = lettersEnd(text, end + 1);
  if (!whole && !(BUILD_WORD.test(text.slice(end + 1, buildStart)) && isDottedNumber(text, buildStart))) {
    return undefined;
  }
  const time = length > 8 ? text.slice(from + 8, end) : undefined;
  return { date: month ? date.slice(0, 7) : date, build: whole ? time : text.slice(buildStart) };
}
