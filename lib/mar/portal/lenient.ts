import * as z from "zod/mini";

/** Longest text of a field that is no document, in characters; a longer one is left out. */
const LONGEST = 20_000;

/** A text that is not empty; anything else counts as missing. */
export const lenientText = z.catch(
  z.optional(
    z.pipe(
      z.string(),
      z.transform((text) => (text.length <= LONGEST && text.trim()) || undefined),
    ),
  ),
  undefined,
);

/** A time in any form that `Date` reads, as ISO 8601; anything else counts as missing. */
export const lenientTime = z.catch(
  z.optional(
    z.pipe(
      z.string(),
      z.transform((text) => isoTime(text)),
    ),
  ),
  undefined,
);

/** Returns the object's fields; none if it is no object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function isoTime(text: string): string | undefined {
  // A four-digit year, as `Date` also makes a year of "1".
  const time = /^\d{4}-/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
