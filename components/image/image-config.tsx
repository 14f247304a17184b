import { Card } from "@/components/ui/card";
import { translator } from "@/lib/i18n/translator";
import { imageSettings, type NamedValue } from "@/lib/oci/image-settings";
import type { ImageConfigReading } from "@/lib/oci/read-image-config";
import { NamedList } from "./named-list";
import { RunSettings } from "./run-settings";

/** The configuration of one platform's image. */
export function ImageConfig({ reading: { config, problems, more } }: { reading: ImageConfigReading }) {
  const t = translator("config");
  const settings = imageSettings(config);
  return (
    <Card title={t("title")}>
      {problems.length > 0 && (
        <p className="border-line border-b px-4 py-2 text-small text-warning [overflow-wrap:anywhere]">
          {t("wrongType", { paths: problems.map(({ path }) => path || "/").join(", ") })}
          {more > 0 && ` ${t("more", { count: more })}`}
        </p>
      )}
      <RunSettings settings={settings} os={config.os} />
      <NamedList title={t("environment")} values={settings.environment} format={assignment} />
      <NamedList title={t("labels")} values={settings.labels} format={assignment} />
    </Card>
  );
}

function assignment({ name, value }: NamedValue): string {
  return value === undefined ? name : `${name}=${value}`;
}
