import type { Descriptor, ImageManifest } from "../manifest/manifest";
import { isForeignLayer } from "../manifest/media-type";
import type { Digest } from "../name/digest";
import { creationDate } from "./creation-date";
import type { HistoryStep, ImageConfigDetails } from "./image-config";

/** A build step that made a layer or only changed settings. `created` is ISO 8601, missing if it is not a date. */
export type LayerStep = { createdBy?: string; created?: string; comment?: string };

/** `size` is in bytes, as stored. `base` is true for a layer of the base image. */
export type LayerRow = {
  kind: "layer";
  digest: Digest;
  size: number;
  mediaType?: string;
  foreign: boolean;
  urls?: readonly string[];
  base: boolean;
  step?: LayerStep;
};

/** A step that made no layer. `base` is true if layers of the base image follow it. */
export type EmptyRow = { kind: "empty"; base: boolean; step: LayerStep };

export type ImageLayers = {
  rows: readonly (LayerRow | EmptyRow)[];
  /**
   * `matched`: each layer has its step. `unread`: there is no configuration. `missing`: the configuration has no
   * history. `mismatched`: steps and layers differ in number, so which step made which layer is not known;
   * `unmatchedSteps` has the steps.
   */
  history: "matched" | "unread" | "missing" | "mismatched";
  unmatchedSteps: readonly LayerStep[];
  /** How many of the base image's layers this image begins with, if the base image is known. */
  base?: { shared: number; of: number };
};

/**
 * Returns the layers of an image from the first to the last, with the steps of its history.
 * @param baseLayers the layers of the base image's manifest, if known
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md#properties
 */
export function layersOf(
  { layers }: Pick<ImageManifest, "layers">,
  config: Pick<ImageConfigDetails, "history"> | undefined,
  baseLayers?: readonly Pick<Descriptor, "digest">[],
): ImageLayers {
  const shared = baseLayers ? commonPrefix(baseLayers, layers) : 0;
  const history = config?.history ?? [];
  const made = history.filter((step) => step.empty_layer !== true).length;
  const isMatched = history.length > 0 && made === layers.length;
  const rows = isMatched
    ? withSteps(layers, history, shared)
    : layers.map((layer, at) => layerRow(layer, at < shared, undefined));
  return {
    rows,
    history: !config ? "unread" : history.length === 0 ? "missing" : isMatched ? "matched" : "mismatched",
    unmatchedSteps: isMatched ? [] : history.map(stepOf),
    ...(baseLayers ? { base: { shared, of: baseLayers.length } } : {}),
  };
}

/** Counts the layers that two images have in common, from the first on. */
export function commonPrefix(
  a: readonly Pick<Descriptor, "digest">[],
  b: readonly Pick<Descriptor, "digest">[],
): number {
  const end = a.findIndex(({ digest }, at) => digest !== b[at]?.digest);
  return end < 0 ? a.length : end;
}

function withSteps(
  layers: readonly Descriptor[],
  history: readonly HistoryStep[],
  shared: number,
): (LayerRow | EmptyRow)[] {
  let next = 0;
  return history.map((step) => {
    const base = next < shared;
    const layer = step.empty_layer === true ? undefined : layers[next++];
    return layer ? layerRow(layer, base, stepOf(step)) : { kind: "empty", base, step: stepOf(step) };
  });
}

function layerRow(layer: Descriptor, base: boolean, step: LayerStep | undefined): LayerRow {
  const { digest, size, mediaType, urls } = layer;
  return {
    kind: "layer",
    digest,
    size,
    ...(mediaType ? { mediaType } : {}),
    foreign: isForeignLayer(layer),
    ...(urls?.length ? { urls } : {}),
    base,
    ...(step ? { step } : {}),
  };
}

function stepOf({ created_by, created, comment }: HistoryStep): LayerStep {
  const date = creationDate(created);
  return {
    ...(created_by ? { createdBy: created_by } : {}),
    ...(date ? { created: date } : {}),
    ...(comment ? { comment } : {}),
  };
}
