"use client";

import { useTranslations } from "use-intl";
import { Select } from "@/components/ui/select";

const USUAL = ["linux/amd64", "linux/arm64", "linux/arm/v7", "windows/amd64"];

type Props = { platform: string | undefined; onPlatform: (platform: string | undefined) => void };

/** Renders the choice of the platform that images must have, for names whose file sets none. */
export function PlatformFilter({ platform, onPlatform }: Props) {
  const t = useTranslations("check");
  const options = platform && !USUAL.includes(platform) ? [...USUAL, platform] : USUAL;
  return (
    <Select label={t("platform")} value={platform ?? ""} onChange={(value) => onPlatform(value || undefined)}>
      <option value="">{t("anyPlatform")}</option>
      {options.map((value) => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </Select>
  );
}
