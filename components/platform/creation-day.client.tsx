"use client";

import { use } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { PlatformSummary } from "@/lib/contract/image-summary";
import { formatDay } from "@/lib/display/day";

/** Platforms with their dates, there already or on their way. */
export type Dated = readonly PlatformSummary[] | Promise<readonly PlatformSummary[]>;

/** The day on which a platform's image was made, or why it is not known. */
export function CreationDay({ dated, position }: { dated: Dated; position: number }) {
  const t = useTranslations();
  const locale = useLocale();
  const summary = ("then" in dated ? use(dated) : dated)[position];
  if (summary?.created) {
    return (
      <time dateTime={summary.created} title={summary.created}>
        {formatDay(summary.created, locale)}
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
