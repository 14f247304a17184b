"use client";

import { useTranslations } from "use-intl";
import { Segmented } from "@/components/ui/segmented.client";
import { REGIONS } from "@/lib/mar/region";
import { useRegion } from "./use-region.client";

/** Renders both regions, always visible. */
export function RegionSwitch() {
  const t = useTranslations("region");
  const [region, setRegion] = useRegion();
  return (
    <Segmented
      label={t("label")}
      value={region}
      options={REGIONS.map((value) => ({ value, label: t(value) }))}
      onChange={setRegion}
      shortcut="r"
    />
  );
}
