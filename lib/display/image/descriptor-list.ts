import type { NamedValue } from "@/lib/oci/config/image-settings";
import type { Descriptor, ImageManifest } from "@/lib/oci/manifest/manifest";
import { withdrawnForm } from "@/lib/oci/manifest/media-type";

/** The maximum number of descriptors on one page, and of annotations on all of them together. */
const SHOWN_DESCRIPTORS = 60;
const SHOWN_ANNOTATIONS = 60;

/** A descriptor of a manifest: its configuration, or the layer at a position, from 1. */
export type ListedDescriptor = {
  role: { kind: "config" } | { kind: "layer"; position: number };
  descriptor: Descriptor;
  annotations: readonly NamedValue[];
  /** The count of annotations that are not shown. */
  moreAnnotations: number;
};

export type DescriptorList = { descriptors: readonly ListedDescriptor[]; more: number };

/**
 * Returns the configuration and the layers of a manifest, as many as a page holds.
 * @param rowsFor returns how many of so many rows fit, up to the given maximum
 */
export function descriptorList(
  { mediaType, config, layers }: ImageManifest,
  rowsFor: (count: number, most: number) => number = Math.min,
): DescriptorList {
  let left = SHOWN_ANNOTATIONS;
  const listed = (descriptor: Descriptor, role: ListedDescriptor["role"]): ListedDescriptor => {
    const all = namedValues(descriptor.annotations);
    const annotations = all.slice(0, left);
    left -= annotations.length;
    return { role, descriptor, annotations, moreAnnotations: all.length - annotations.length };
  };
  const shown = layers.slice(0, rowsFor(layers.length, SHOWN_DESCRIPTORS - 1));
  return {
    descriptors: [
      // A withdrawn form has no configuration of its own.
      ...(withdrawnForm(mediaType) ? [] : [listed(config, { kind: "config" })]),
      ...shown.map((layer, at) => listed(layer, { kind: "layer", position: at + 1 })),
    ],
    more: layers.length - shown.length,
  };
}

/** Returns annotations sorted by name, in code-unit order. */
export function namedValues(annotations: Readonly<Record<string, string>> = {}): NamedValue[] {
  return Object.entries(annotations)
    .map(([name, value]) => ({ name, value }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
