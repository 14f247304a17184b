import { translator } from "@/lib/i18n/translator";
import { REGISTRY_LOCATIONS } from "@/lib/mar/endpoints/registry-location";
import { REGION_COLOUR } from "./region-colour";

/** A drawing of the world: all land as one path, and the positions of the registry's locations, in their order. */
export type WorldMap = { width: number; height: number; land: string; points: readonly { x: number; y: number }[] };

/** Places a location's number beside its dot, so that neighbours do not overlap. */
const LABEL_OFFSETS: Record<string, readonly [x: number, y: number]> = {
  westus: [-17, 9],
  westus2: [-10, -10],
  westcentralus: [9, -9],
  centralus: [10, 18],
  eastus: [16, 6],
  northeurope: [-14, -6],
  westeurope: [15, -4],
  eastasia: [16, 10],
  southeastasia: [15, 9],
  chinaeast3: [17, 4],
  chinanorth3: [-12, -8],
};

/** Renders the registry endpoint's locations on a map of the world. */
export function LocationMap({ map: { width, height, land, points } }: { map: WorldMap }) {
  const t = translator("endpoints.locations");
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="location-map-title" className="block w-full">
      <title id="location-map-title">{t("map", { count: REGISTRY_LOCATIONS.length })}</title>
      <path d={land} className="fill-line-strong" />
      {REGISTRY_LOCATIONS.map(({ name, azureRegion, region, position }, index) => {
        const { x = 0, y = 0 } = points[index] ?? {};
        const [right = 0, down = 0] = LABEL_OFFSETS[azureRegion] ?? [12, -8];
        return (
          <g key={azureRegion} className={REGION_COLOUR[region]}>
            <title>{t("mapLabel", { number: index + 1, name })}</title>
            <circle
              cx={x}
              cy={y}
              strokeWidth={3}
              className={`stroke-current max-sm:[r:9px] ${position === "estimate" ? "fill-ground" : "fill-current"}`}
              r={5}
            />
            <text
              x={x + right}
              y={y + down}
              textAnchor="middle"
              className="fill-text stroke-ground font-semibold text-[17px] [paint-order:stroke] [stroke-width:4px] max-sm:hidden"
            >
              {index + 1}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
