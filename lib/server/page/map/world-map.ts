import "server-only";
import { geoNaturalEarth1, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import {
  filter,
  filterWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import source from "world-atlas/land-110m.json";

/** Width and height of the drawing, in its own units. The far south is cut off, as nothing is there. */
export const MAP_SIZE = { width: 960, height: 420 } as const;
const WHOLE_HEIGHT = 490;

/** Steradians: smaller bends, and islands up to ten times that size, would be mere dots. */
const SMALLEST = 2e-4;

const projection = geoNaturalEarth1().fitSize([MAP_SIZE.width, WHOLE_HEIGHT], { type: "Sphere" });

/**
 * Returns the outline of all land as the data of one SVG path. It has no borders, so that the map takes no side on
 * them.
 */
export function landPath(): string {
  known ??= drawLand();
  return known;
}

let known: string | undefined;

function drawLand(): string {
  // TypeScript widens the literals of a JSON file; the package's documentation has its form.
  const land: Topology<{ land: GeometryCollection }> = JSON.parse(JSON.stringify(source));
  const simple = simplify(presimplify(land, sphericalTriangleArea), SMALLEST);
  const large = filter(
    simple,
    filterWeight(simple, SMALLEST * 10, (ring) => sphericalRingArea(ring, false)),
  );
  return geoPath(projection).digits(0)(feature(large, large.objects.land)) ?? "";
}

/** Converts a position, in degrees, to the drawing's units. */
export function mapPoint(longitude: number, latitude: number): { x: number; y: number } {
  const [x, y] = projection([longitude, latitude]) ?? [0, 0];
  return { x: Math.round(x), y: Math.round(y) };
}
