import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { ImagesComparison } from "@/lib/mar/comparison/compare-images";

type Props = { comparison: ImagesComparison; from: string; to: string };

/** Renders what a move from one image to the other costs to download. */
export function ComparisonSummary({ comparison: { layers, configDownload }, from, to }: Props) {
  const t = translator("compare");
  const { kept, added, dropped, bytes } = layers;
  const { bytes: size, marks } = formatter();
  return (
    <div className="grid gap-1 rounded-card border border-line bg-panel px-4 py-3">
      <p className="text-lead [overflow-wrap:anywhere]">
        {t("download", { from, to, size: size(bytes.download + configDownload) })}
        {marks.gap}
        {t("layers", { kept: kept.length, added: added.length, dropped: dropped.length })}
      </p>
      <p className="text-dim text-small">{t("sizes", { before: size(bytes.before), after: size(bytes.after) })}</p>
    </div>
  );
}
