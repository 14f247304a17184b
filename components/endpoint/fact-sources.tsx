import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { FactSource } from "@/lib/mar/endpoints/fact-source";

/** Renders the sources of a part's facts, and the day of checking. */
export function FactSources({ sources }: { sources: readonly FactSource[] }) {
  const t = translator("endpoints");
  const { day, marks } = formatter();
  return (
    <ul className="border-line border-t px-4 py-2.5 text-dim text-note">
      {sources.map(({ title, url, date }) => (
        <li key={url}>
          {t("source")}
          {marks.colon}
          <a href={url} rel="noreferrer" className="text-accent underline [overflow-wrap:anywhere]">
            {title}
          </a>
          {marks.comma}
          {date ? <time dateTime={date}>{t("sourceDate", { date: day(date) })}</time> : t("living")}
        </li>
      ))}
    </ul>
  );
}
