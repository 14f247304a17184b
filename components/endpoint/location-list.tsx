import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { REGISTRY_LOCATIONS } from "@/lib/mar/endpoints/registry-location";
import { REGION_COLOUR } from "./region-colour";

/** Renders the locations as text, in the order of the map's numbers. */
export function LocationList() {
  const t = translator("endpoints.locations");
  const format = formatter();
  return (
    <ol aria-label={t("list")} className="grid gap-y-0.5 text-small">
      {REGISTRY_LOCATIONS.map(({ name, azureRegion, country, position, region }, index) => (
        <li key={azureRegion} className="flex items-baseline gap-2">
          <span aria-hidden className={`w-5 shrink-0 text-right font-semibold tabular-nums ${REGION_COLOUR[region]}`}>
            {format.number(index + 1)}
          </span>
          <span className="min-w-0">
            {name}{" "}
            <span className="text-dim text-note">
              {format.country(country)}
              {format.marks.comma}
              <code>{azureRegion}</code>
              {position === "estimate" && format.marks.comma + t("estimate")}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
