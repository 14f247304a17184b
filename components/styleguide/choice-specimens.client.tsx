"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Segmented } from "@/components/ui/segmented.client";
import { Select } from "@/components/ui/select";
import { REGIONS, type Region } from "@/lib/mar/region";

/** Renders choices: native radio buttons, and native selects. */
export function ChoiceSpecimens() {
  const t = useTranslations("region");
  const [region, setRegion] = useState<Region>("global");
  const options = REGIONS.map((value) => ({ value, label: t(value) }));
  const others = options.map((option) => ({ ...option, disabled: option.value !== "global" }));
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Segmented label={t("label")} value={region} options={options} onChange={setRegion} />
      <Segmented label={t("label")} value="global" options={others} onChange={setRegion} />
      {[false, true].map((disabled) => (
        <Select
          key={String(disabled)}
          label={t("label")}
          value={region}
          disabled={disabled}
          onChange={(text) => setRegion(text === "china" ? "china" : "global")}
        >
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      ))}
    </div>
  );
}
