const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of an ISO 8601 date, in UTC: `17 Aug 2026`. */
export function formatDay(date: string, locale: string): string {
  const format =
    formats.get(locale) ??
    new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
      day: "numeric",
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    });
  formats.set(locale, format);
  return format.format(new Date(date));
}
