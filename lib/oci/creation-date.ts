/**
 * A creation date as ISO 8601 in UTC, or `undefined` where the text is no date, or the zero time that some builders
 * write for "not known" (`0001-01-01T00:00:00Z`).
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 */
export function creationDate(text: string | null | undefined): string | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}(?:[T ]|$)/.test(text)) return undefined;
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds) || milliseconds < Date.UTC(1970, 0, 1, 0, 0, 1)) return undefined;
  return new Date(milliseconds).toISOString();
}
