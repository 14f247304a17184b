import { Notice } from "@/components/feedback/notice";
import type { ChartFailure } from "@/lib/contract/image/chart";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";

/** Renders why a packed chart is not shown, with its own words for each fault. */
export function ChartNotice({ failure }: { failure: ChartFailure }) {
  return (
    <div className="p-4">
      <Notice title={translator("chart.failures")("title")}>{whyOf(failure)}</Notice>
    </div>
  );
}

function whyOf(failure: ChartFailure): string {
  const t = translator("chart.failures");
  switch (failure.code) {
    case "too-large":
      return failure.bound === "entries"
        ? t("entries", { most: failure.most })
        : t(failure.bound, { most: formatter().bytes(failure.most) });
    case "invalid-chart-yaml":
      if (failure.line !== undefined) return t("invalid-chart-yaml.not-yaml-line", { line: failure.line });
      if (failure.field !== undefined) return t("invalid-chart-yaml.not-metadata-field", { field: failure.field });
      return t(`invalid-chart-yaml.${failure.problem}`);
    default:
      return t(failure.code);
  }
}
