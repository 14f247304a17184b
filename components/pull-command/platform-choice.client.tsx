"use client";

import { useTranslations } from "use-intl";
import { Select } from "@/components/ui/select";

type Props = {
  platforms: readonly string[];
  chosen: string | undefined;
  /** False where the tool has no way to name a platform. */
  possible: boolean;
  onChoose: (platform: string | null) => void;
};

/** Which platform the command names; a platform of the address that the image has not is kept, and can be left. */
export function PlatformChoice({ platforms, chosen, possible, onChoose }: Props) {
  const t = useTranslations("pull");
  const options = chosen && !platforms.includes(chosen) ? [...platforms, chosen] : platforms;
  return (
    <Select
      label={t("platform")}
      value={possible ? (chosen ?? "") : ""}
      disabled={!possible || options.length === 0}
      onChange={(platform) => onChoose(platform || null)}
    >
      <option value="">{t("anyPlatform")}</option>
      {options.map((platform) => (
        <option key={platform} value={platform}>
          {platform}
        </option>
      ))}
    </Select>
  );
}
