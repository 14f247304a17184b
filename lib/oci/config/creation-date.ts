/** The latest dates that builders write for "not set": the epochs of Unix and of ZIP, up to two seconds later. */
const LATEST_UNSET = Date.UTC(1980, 0, 1, 0, 0, 2);
/** The epoch of ZIP in the builder's time zone: ZIP archives store no zone. */
const LOCAL_UNSET = /^1980-01-01[T ]00:00:0[0-2]/;

/**
 * Returns a creation date as ISO 8601 in UTC. Returns `undefined` if the text is not a date, or is one that builders
 * write for "not set" to make builds reproducible: the zero time (`0001-01-01T00:00:00Z`), the epoch of Unix or that of
 * ZIP (`1980-01-01T00:00:01Z`).
 * @see https://reproducible-builds.org/docs/timestamps/
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 */
export function creationDate(text: string | null | undefined): string | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}(?:[T ]|$)/.test(text)) return undefined;
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds) || milliseconds <= LATEST_UNSET || LOCAL_UNSET.test(text)) return undefined;
  return new Date(milliseconds).toISOString();
}
