import { Card } from "@/components/ui/card";
import { CutText } from "@/components/ui/cut-text";
import { type Whole, wholePart } from "@/lib/contract/whole";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { imageSettings, type NamedValue } from "@/lib/oci/config/image-settings";
import type { ImageConfigReading } from "@/lib/oci/config/read-image-config";
import { NamedList } from "./named-list";
import { RunSettings } from "./run-settings";

type Props = { reading: ImageConfigReading; whole?: Whole };

/** Renders the configuration of one platform's image. */
export function ImageConfig({ reading: { config, problems, more }, whole }: Props) {
  const t = translator("config");
  const settings = imageSettings(config);
  return (
    <Card title={t("title")}>
      {problems.length > 0 && (
        <div className="border-line border-b px-4 py-2 text-small text-warning [overflow-wrap:anywhere]">
          <CutText
            text={t("wrongType", { paths: formatter().list(problems.map(({ path }) => path || "/")) })}
            whole={whole}
          />
          {more > 0 && ` ${t("more", { count: more })}`}
        </div>
      )}
      <RunSettings settings={settings} os={config.os} whole={whole} />
      <NamedList
        title={t("environment")}
        values={settings.environment}
        format={assignment}
        whole={wholePart(whole, "config", "Env")}
        placeOf={(_, position) => position}
      />
      <NamedList
        title={t("labels")}
        values={settings.labels}
        format={assignment}
        whole={wholePart(whole, "config", "Labels")}
      />
    </Card>
  );
}

function assignment({ name, value }: NamedValue): string {
  return value === undefined ? name : `${name}=${value}`;
}
