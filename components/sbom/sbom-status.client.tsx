"use client";

import { useTranslations } from "use-intl";
import { visibleText } from "@/lib/display/text/visible-text";
import { useFormat } from "@/lib/i18n/use-format";
import type { SbomEnd } from "@/lib/mar/sbom/line";

type Props = {
  /** Set once all of it is read and its bytes are verified. */
  end: SbomEnd | undefined;
  /** Packages received. */
  count: number;
  /** Packages that the browser keeps. */
  kept: number;
  /** Packages that match the search. */
  shown: number;
  query: string;
};

/** Renders how many packages there are, the kind of document, and what is not shown. */
export function SbomStatus({ end, count, kept, shown, query }: Props) {
  const t = useTranslations("sbom");
  const format = useFormat();
  const notes = end && [
    end.format,
    ...end.wrapping.map((wrapping) => t(`wrapping.${wrapping}`)),
    ...(end.created ? [t("created", { day: format.day(end.created) })] : []),
  ];
  const missing = end
    ? [
        ...(end.limited ? [t(`limited.${end.limited}`)] : []),
        ...(end.unreadable > 0 ? [t("unreadableEntries", { count: end.unreadable })] : []),
        ...(end.unread.length > 0
          ? [t("unread", { columns: format.list(end.unread.map((one) => t(`column.${one}`))) })]
          : []),
        ...(end.subjects > 1 ? [t("subjects", { count: end.subjects })] : []),
      ]
    : [];
  return (
    <div className="grid gap-1 px-4 py-3 text-small">
      <p role="status">
        {t(query ? "found" : "count", { count, shown })}{" "}
        <span className="text-dim">{end ? t("verified") : t("reading")}</span>
      </p>
      {notes && <p className="text-dim [overflow-wrap:anywhere]">{notes.join(" · ")}</p>}
      {end?.name && (
        <p className="text-dim [overflow-wrap:anywhere]">{t("document", { name: visibleText(end.name) })}</p>
      )}
      {end?.subject && (
        <p className="text-dim [overflow-wrap:anywhere]">
          {t("subject", { subject: visibleText([end.subject.name, end.subject.digest].filter(Boolean).join(" ")) })}
        </p>
      )}
      {kept < count && <p className="text-warning">{t("kept", { kept })}</p>}
      {missing.map((text) => (
        <p key={text} className="text-warning">
          {text}
        </p>
      ))}
    </div>
  );
}
