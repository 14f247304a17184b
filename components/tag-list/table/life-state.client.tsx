"use client";

import { useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";
import type { Lifecycle } from "@/lib/contract/image/image-summary";
import { lifeTone } from "@/lib/display/image/life-tone";
import { useFormat } from "@/lib/i18n/use-format";

const COLOURS = { good: "text-good", warning: "text-warning", ended: "text-ended" } as const;

/** Renders whether an image is supported, by its publisher's end-of-life date or that of its version line. */
export function LifeState({ lifecycle }: { lifecycle: Lifecycle | undefined }) {
  const t = useTranslations("life");
  const format = useFormat();
  if (!lifecycle) return <span className="text-dim">{t("notRead")}</span>;
  const { endOfLife, table } = lifecycle;
  const tone = lifeTone(lifecycle, new Date().toISOString().slice(0, 10));
  const ended = tone === "ended";
  const words = endOfLife ? t(ended ? "ended" : "ends", { day: format.day(endOfLife) }) : t("supported");
  return (
    <span
      title={t(endOfLife ? (table ? "setByTable" : "setByPublisher") : "noneSet")}
      className="inline-flex items-center gap-1.5"
    >
      <span aria-hidden className={classNames("drawing size-2 shrink-0 rounded-full bg-current", COLOURS[tone])} />
      <span className={ended ? "text-ended" : undefined}>{words}</span>
    </span>
  );
}
