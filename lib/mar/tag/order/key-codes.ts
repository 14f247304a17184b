import { digitsEnd, isDigitAt } from "../read/characters";

/**
 * Bytes of a sort key: comparing them as plain text compares the values they encode. No encoded field is a prefix of
 * another, so fields can follow each other without a fixed width. Engines compare strings of one byte a character
 * fastest.
 */
export type KeyCodes = number[];

export const MISSING_FIRST = 0;
export const MISSING_LAST = 255;

/** Writes a number so that the greater sorts first: its length in bytes, then the bytes, both inverted. */
export function pushNewest(codes: KeyCodes, value: number | undefined, missing: number): void {
  if (value === undefined) {
    codes.push(missing);
    return;
  }
  // Beyond the safe integers, the names decide.
  let rest = Math.min(value, Number.MAX_SAFE_INTEGER);
  const start = codes.length;
  codes.push(0);
  for (let divisor = greatestPower(rest); divisor >= 1; divisor /= 256) {
    const byte = Math.floor(rest / divisor);
    codes.push(255 - byte);
    rest -= byte * divisor;
  }
  codes[start] = 254 - (codes.length - start);
}

/** Returns the greatest power of 256 that is at most the value, and at least 1. */
function greatestPower(value: number): number {
  let power = 1;
  while (power * 256 <= value) {
    power *= 256;
  }
  return power;
}

const LONGEST_TEXT = 128;
const DIGITS = 48;

/**
 * Writes a text with its numbers by value: greater first with `newest`, else smaller first. A shorter text comes first.
 */
export function pushText(codes: KeyCodes, text: string, newest: boolean): void {
  const end = Math.min(text.length, LONGEST_TEXT);
  for (let at = 0; at < end; ) {
    if (isDigitAt(text, at)) {
      const after = digitsEnd(text, at);
      const value = Number(text.slice(at, after));
      codes.push(DIGITS);
      pushNewest(codes, newest ? value : Math.max(0, Number.MAX_SAFE_INTEGER - value), MISSING_FIRST);
      at = after;
    } else {
      codes.push(Math.min(Math.max(text.charCodeAt(at), 1), 255));
      at += 1;
    }
  }
  codes.push(0);
}
