import { Card } from "@/components/ui/card";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { POINTS_OF_PRESENCE_SOURCE, REGION_FACTS } from "@/lib/mar/endpoints/region-facts";
import {
  REGISTRY_LOCATIONS,
  REGISTRY_LOCATIONS_SOURCE,
  REGISTRY_POSITIONS_SOURCE,
} from "@/lib/mar/endpoints/registry-location";
import { byRegion, REGIONS, type Region } from "@/lib/mar/region";
import { FactSources } from "./fact-sources";
import { LocationList } from "./location-list";
import { LocationMap, type WorldMap } from "./location-map";

const countOf = (region: Region) => REGISTRY_LOCATIONS.filter((location) => location.region === region).length;

/** Renders the locations that answer for the registry endpoint, and where to find those of the data endpoint's CDN. */
export function LocationsCard({ map }: { map: WorldMap }) {
  const t = translator("endpoints.locations");
  const sources = [REGISTRY_LOCATIONS_SOURCE, REGISTRY_POSITIONS_SOURCE];
  return (
    <Card title={t("title")} note={t("note", { count: REGISTRY_LOCATIONS.length, ...byRegion(countOf) })}>
      <div className="grid items-start gap-x-6 gap-y-4 p-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        <LocationMap map={map} />
        <LocationList />
      </div>
      <div className="grid gap-2 border-line border-t px-4 py-3 text-small">
        <p>{[t("which"), t("estimateNote"), t("eleven")].join(formatter().marks.gap)}</p>
        <p>{t("pops")}</p>
        <ul className="list-disc pl-4.5">
          {REGIONS.map((region) => (
            <li key={region}>
              <a href={REGION_FACTS[region].pointsOfPresence.url} rel="noreferrer" className="text-accent underline">
                {t(`pop.${region}`)}
              </a>{" "}
              <span className="text-dim">({REGION_FACTS[region].pointsOfPresence.title})</span>
            </li>
          ))}
        </ul>
      </div>
      <FactSources sources={[...new Set([...sources, POINTS_OF_PRESENCE_SOURCE])]} />
    </Card>
  );
}
