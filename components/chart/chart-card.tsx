import { assignment } from "@/components/artifact/assignment";
import { NamedList } from "@/components/image/named-list";
import { Card } from "@/components/ui/card";
import { namedValues } from "@/lib/display/descriptor-list";
import { translator } from "@/lib/i18n/translator";
import type { HelmConfigResult } from "@/lib/oci/helm-config";
import { ChartFacts } from "./chart-facts";

type Props = {
  result: HelmConfigResult;
  /** Whether this stands in for what the packed chart would have said. */
  fromConfig: boolean;
};

/** What a Helm chart says of itself. */
export function ChartCard({ result, fromConfig }: Props) {
  const t = translator("chart");
  if (!result.ok) {
    return (
      <Card title={t("title")}>
        <p className="px-4 py-3 text-small text-warning">
          {result.field ? t("withoutField", { field: result.field }) : t("unreadable")}
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
        <p className="border-line border-b px-4 py-2 text-small text-warning">
          {t("unread", { fields: chart.unread.join(", ") })}
        </p>
      )}
      <ChartFacts chart={chart} />
      <NamedList
        title={t("annotations")}
        values={namedValues(chart.annotations)}
        format={assignment}
        more={(count) => translator("artifact")("more", { count })}
      />
    </Card>
  );
}
