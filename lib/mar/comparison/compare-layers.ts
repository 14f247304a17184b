import { commonPrefix } from "@/lib/oci/config/image-layers";
import { distinctSize } from "@/lib/oci/manifest/distinct-size";
import type { Descriptor, ImageManifest } from "@/lib/oci/manifest/manifest";

/** A layer and its position in its image, counted from 0. */
export type PlacedLayer = { layer: Descriptor; at: number };

/**
 * `kept` and `added` together are the second image's layers, each list in its order. `kept` and `dropped` have the
 * digests of the first's. A repeated digest is kept as often as both images have it.
 */
export type LayersComparison = {
  kept: readonly (PlacedLayer & { wasAt: number })[];
  added: readonly PlacedLayer[];
  dropped: readonly PlacedLayer[];
  /** The number of equal layers from the first on. */
  commonPrefix: number;
  bytes: LayerBytes;
};

/**
 * Bytes of layers, as stored, counting each digest once. `before` and `after` are the images' sizes. A machine with the
 * first image already has `kept` bytes of the second, and has to get `download` bytes.
 */
type LayerBytes = { before: number; after: number; kept: number; download: number };

type Layered = Pick<ImageManifest, "layers">;

/** Returns the layers that a second image keeps, adds and drops. */
export function compareLayers(from: Layered, to: Layered): LayersComparison {
  const places = placesByDigest(from.layers);
  const kept: (PlacedLayer & { wasAt: number })[] = [];
  const added: PlacedLayer[] = [];
  for (const [at, layer] of to.layers.entries()) {
    const wasAt = places.get(layer.digest)?.pop();
    if (wasAt === undefined) added.push({ layer, at });
    else kept.push({ layer, at, wasAt });
  }
  const keptPlaces = new Set(kept.map(({ wasAt }) => wasAt));
  const dropped = from.layers.map((layer, at) => ({ layer, at })).filter(({ at }) => !keptPlaces.has(at));
  return { kept, added, dropped, commonPrefix: commonPrefix(from.layers, to.layers), bytes: bytesOf(from, to) };
}

/** Returns the positions of each digest, the first one last. */
function placesByDigest(layers: readonly Descriptor[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { digest }] of [...layers.entries()].reverse()) {
    const same = places.get(digest);
    if (same) same.push(at);
    else places.set(digest, [at]);
  }
  return places;
}

function bytesOf(from: Layered, to: Layered): LayerBytes {
  const held = new Set(from.layers.map(({ digest }) => digest));
  return {
    before: distinctSize(from.layers),
    after: distinctSize(to.layers),
    kept: distinctSize(to.layers.filter(({ digest }) => held.has(digest))),
    download: distinctSize(to.layers.filter(({ digest }) => !held.has(digest))),
  };
}
