import { Card } from "@/components/ui/card";
import { translator } from "@/lib/i18n/translator";
import type { NamedChange, SettingField, SettingsComparison as Settings } from "@/lib/mar/comparison/compare-settings";
import { ChangeTable, type ComparedWholes, type NamedDifference } from "./change-table";
import { KeyChanges } from "./key-changes";

/** Renders differences in the run settings and metadata of two configurations. */
export function SettingsComparison({ run, wholes }: { run: Settings; wholes?: ComparedWholes }) {
  const t = translator("compare");
  const { settings, environment, labels, ports, volumes } = run;
  const isSame = Object.values(run).every((changes) => changes.length === 0);
  const settingDifferences = settings.map(({ field, ...change }) => ({
    name: t(`field.${field === "os.version" ? "os-version" : field}`),
    isCode: false,
    change,
    place: PLACES[field],
  }));
  return (
    <Card title={t("configTitle")}>
      {isSame && <p className="px-4 py-3 text-dim text-small">{t("noDifference")}</p>}
      <ChangeTable title={t("settings")} differences={settingDifferences} wholes={wholes} />
      <ChangeTable title={t("environment")} differences={environment.map(variable)} wholes={wholes} />
      <KeyChanges title={t("ports")} changes={ports} wholes={wholes} place={["config", "ExposedPorts"]} />
      <KeyChanges title={t("volumes")} changes={volumes} wholes={wholes} place={["config", "Volumes"]} />
      <ChangeTable title={t("labels")} differences={labels.map(label)} wholes={wholes} />
    </Card>
  );
}

/** Variables are in an array, so no name addresses one of them. */
function variable({ name, ...change }: NamedChange): NamedDifference {
  return { name, isCode: true, change, place: ["config", "Env"] };
}

function label({ name, ...change }: NamedChange): NamedDifference {
  return { name, isCode: true, change, place: ["config", "Labels", name] };
}

/** The place of each setting in a configuration. */
const PLACES: Readonly<Record<SettingField, readonly string[]>> = {
  os: ["os"],
  architecture: ["architecture"],
  variant: ["variant"],
  "os.version": ["os.version"],
  created: ["created"],
  author: ["author"],
  comment: ["comment"],
  entrypoint: ["config", "Entrypoint"],
  command: ["config", "Cmd"],
  user: ["config", "User"],
  "working-directory": ["config", "WorkingDir"],
  "stop-signal": ["config", "StopSignal"],
  healthcheck: ["config", "Healthcheck"],
  shell: ["config", "Shell"],
  "on-build": ["config", "OnBuild"],
};
