"use client";

import { useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";
import type { Lifecycle } from "@/lib/contract/image/image-summary";
import { useFormat } from "@/lib/i18n/use-format";

/** Renders whether an image is supported, by its publisher's end-of-life date. */
export function LifeState({ lifecycle }: { lifecycle: Lifecycle | undefined }) {
  const t = useTranslations("life");
  const format = useFormat();
  if (!lifecycle) return <span className="text-dim">{t("notRead")}</span>;
  const { endOfLife } = lifecycle;
  const ended = endOfLife !== undefined && endOfLife <= new Date().toISOString().slice(0, 10);
  const words = endOfLife ? t(ended ? "ended" : "ends", { day: format.day(endOfLife) }) : t("supported");
  const colour = ended ? "text-ended" : endOfLife ? "text-warning" : "text-good";
  return (
    <span title={t(endOfLife ? "setByPublisher" : "noneSet")} className="inline-flex items-center gap-1.5">
      <span aria-hidden className={classNames("drawing size-2 shrink-0 rounded-full bg-current", colour)} />
      <span className={ended ? "text-ended" : undefined}>{words}</span>
    </span>
  );
}
