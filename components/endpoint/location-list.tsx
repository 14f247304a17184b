import { LOCALE } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { REGISTRY_LOCATIONS } from "@/lib/mar/endpoints/registry-location";

const countries = new Intl.DisplayNames([LOCALE], { type: "region" });

/** The locations as words, in the order of the numbers on the map. */
export function LocationList() {
  const t = translator("endpoints.locations");
  return (
    <ol aria-label={t("list")} className="grid gap-y-0.5 text-small">
      {REGISTRY_LOCATIONS.map(({ name, azureRegion, country, position, region }, index) => (
        <li key={azureRegion} className="flex items-baseline gap-2">
          <span
            aria-hidden
            className={`w-5 shrink-0 text-right font-semibold tabular-nums ${region === "china" ? "text-china" : "text-accent"}`}
          >
            {index + 1}
          </span>
          <span className="min-w-0">
            {name}{" "}
            <span className="text-dim text-note">
              {countries.of(country)}, <code>{azureRegion}</code>
              {position === "estimate" && `, ${t("estimate")}`}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
