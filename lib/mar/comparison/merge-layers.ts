import type { LayersComparison, PlacedLayer } from "./compare-layers";

/** A layer of one or both images. `at` is its position in its image; for a kept one, in the second. */
export type MergedLayer = { kind: "kept" | "added" | "dropped" } & PlacedLayer;

/** Merges the layers of two images: the second's in their order, each dropped one before its replacement. */
export function mergeLayers({ kept, added, dropped }: LayersComparison): MergedLayer[] {
  const after: (MergedLayer & { wasAt?: number })[] = [
    ...kept.map((layer) => ({ kind: "kept" as const, ...layer })),
    ...added.map((layer) => ({ kind: "added" as const, ...layer })),
  ].sort((a, b) => a.at - b.at);
  const nextKept = nextKeptPlaces(after);
  const merged: MergedLayer[] = [];
  let next = 0;
  const dropUntil = (end: number) => {
    for (let each = dropped[next]; each && each.at < end; each = dropped[next]) {
      merged.push({ kind: "dropped", ...each });
      next += 1;
    }
  };
  for (const [index, { kind, layer, at }] of after.entries()) {
    dropUntil(nextKept[index] ?? Number.POSITIVE_INFINITY);
    merged.push({ kind, layer, at });
  }
  dropUntil(Number.POSITIVE_INFINITY);
  return merged;
}

/**
 * Returns for each layer the position in the first image of the next kept layer, or of itself; `undefined` after the
 * last.
 */
function nextKeptPlaces(layers: readonly { wasAt?: number }[]): (number | undefined)[] {
  let place: number | undefined;
  return layers
    .toReversed()
    .map(({ wasAt }) => (place = wasAt ?? place))
    .reverse();
}
