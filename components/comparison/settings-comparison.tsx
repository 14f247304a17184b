import { Card } from "@/components/ui/card";
import { translator } from "@/lib/i18n/translator";
import type { NamedChange, SettingsComparison as Settings } from "@/lib/oci/compare-settings";
import { ChangeTable, type NamedDifference } from "./change-table";
import { KeyChanges } from "./key-changes";

/** What differs in how containers of two images are run, and in what their configurations say of them. */
export function SettingsComparison({ run }: { run: Settings }) {
  const t = translator("compare");
  const { settings, environment, labels, ports, volumes } = run;
  const isSame = Object.values(run).every((changes) => changes.length === 0);
  const settingDifferences = settings.map(({ field, ...change }) => ({
    name: t(`field.${field === "os.version" ? "os-version" : field}`),
    isCode: false,
    change,
  }));
  return (
    <Card title={t("configTitle")}>
      {isSame && <p className="px-4 py-3 text-dim text-small">{t("noDifference")}</p>}
      <ChangeTable title={t("settings")} differences={settingDifferences} />
      <ChangeTable title={t("environment")} differences={environment.map(differenceOf)} />
      <KeyChanges title={t("ports")} changes={ports} />
      <KeyChanges title={t("volumes")} changes={volumes} />
      <ChangeTable title={t("labels")} differences={labels.map(differenceOf)} />
    </Card>
  );
}

function differenceOf({ name, ...change }: NamedChange): NamedDifference {
  return { name, isCode: true, change };
}
