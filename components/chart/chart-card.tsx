import { assignment } from "@/components/artifact/assignment";
import { NamedList } from "@/components/image/named-list";
import { Card } from "@/components/ui/card";
import { CutText } from "@/components/ui/cut-text";
import type { Whole } from "@/lib/contract/whole";
import { namedValues } from "@/lib/display/image/descriptor-list";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { HelmConfigResult } from "@/lib/mar/chart/helm-config";
import { ChartFacts } from "./chart-facts";

type Props = {
  result: HelmConfigResult;
  /** True if this replaces metadata that the packed chart would have had. */
  fromConfig: boolean;
  /** Where the complete metadata is. */
  whole?: Whole | undefined;
};

/** Renders a Helm chart's metadata. */
export function ChartCard({ result, fromConfig, whole }: Props) {
  const t = translator("chart");
  if (!result.ok) {
    return (
      <Card title={t("title")}>
        <p className="px-4 py-3 text-small text-warning">
          <CutText text={result.field ? t("withoutField", { field: result.field }) : t("unreadable")} most={600} />
        </p>
      </Card>
    );
  }
  const { chart } = result;
  const deprecated = chart.deprecated && (
    <strong title={t("deprecatedHint")} className="text-warning">
      {t("deprecated")}
    </strong>
  );
  return (
    <Card title={t("title")} note={deprecated || undefined}>
      {fromConfig && <p className="border-line border-b px-4 py-2 text-dim text-small">{t("fromConfig")}</p>}
      {chart.unread.length > 0 && (
        <div className="border-line border-b px-4 py-2 text-small text-warning">
          <CutText text={t("unread", { fields: formatter().list(chart.unread) })} whole={whole} />
        </div>
      )}
      <ChartFacts chart={chart} whole={whole} />
      <NamedList
        title={t("annotations")}
        values={namedValues(chart.annotations)}
        format={assignment}
        more={(count) => translator("artifact")("more", { count })}
        whole={whole}
      />
    </Card>
  );
}
