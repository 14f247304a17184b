"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { CopyButton } from "@/components/ui/copy-button.client";
import { useFormat } from "@/lib/i18n/use-format";
import { reportText } from "./report-text";
import type { Reachability } from "./use-reachability.client";

type Props = {
  known: Reachability;
  /** Where to send it. */
  children: ReactNode;
};

/** Renders the report as text to copy. */
export function Report({ known, children }: Props) {
  const t = useTranslations("reachability");
  const labels = useTranslations("region");
  const { marks } = useFormat();
  const [shown, setShown] = useState<string>();
  // The browser's facts are read on demand: the server could not render the same.
  const make = () =>
    reportText(
      known,
      {
        time: new Date(),
        address: window.location.href,
        agent: navigator.userAgent,
        offline: !navigator.onLine,
      },
      t,
      { labelOf: labels, marks },
    );
  return (
    <section aria-labelledby="report" className="grid gap-2 border-line border-t px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <h3 id="report" className="font-semibold text-small">
          {t("report.title")}
        </h3>
        <CopyButton text={async () => make()} said={t("report.said")} label={t("report.copy")} size="small">
          {t("report.copyShort")}
        </CopyButton>
        {children}
      </div>
      <details
        className="needs-scripting text-small"
        onToggle={({ currentTarget }) => currentTarget.open && setShown(make())}
      >
        <summary className="cursor-pointer text-accent">{t("report.show")}</summary>
        <pre className="mt-2 whitespace-pre-wrap rounded-control border border-line bg-panel p-3 text-code [overflow-wrap:anywhere]">
          <code>{shown}</code>
        </pre>
      </details>
    </section>
  );
}
