"use client";

import { use } from "react";
import { useTranslations } from "use-intl";
import type { PlatformSummary } from "@/lib/contract/image/image-summary";
import { useFormat } from "@/lib/i18n/use-format";

/** Platforms with their dates, known or still loading. */
export type Dated = readonly PlatformSummary[] | Promise<readonly PlatformSummary[]>;

/** Renders the day on which a platform's image was created, or why it is unknown. */
export function CreationDay({ dated, position }: { dated: Dated; position: number }) {
  const t = useTranslations();
  const format = useFormat();
  const summary = ("then" in dated ? use(dated) : dated)[position];
  if (summary?.created) {
    return (
      <time dateTime={summary.created} title={summary.created}>
        {format.day(summary.created)}
      </time>
    );
  }
  const reason = summary?.problem?.reason;
  return (
    <span className="text-dim" title={reason && t(`failure.reasons.${reason}`)}>
      {t(reason ? "platforms.notRead" : "platforms.notSet")}
    </span>
  );
}
