import "server-only";
import type { ArtifactKind } from "@/lib/mar/kind/artifact-kind";
import { manifestKind } from "@/lib/mar/kind/manifest-kind";
import { hasImageConfig, isImageLayer } from "@/lib/oci/manifest/container-image";
import { distinctSize } from "@/lib/oci/manifest/distinct-size";
import { type Descriptor, type ImageManifest, isImageIndex, type Manifest } from "@/lib/oci/manifest/manifest";
import type { Repository } from "@/lib/oci/name/repository";

/** The parts of an image's manifest that a list of platforms needs; the rest can be megabytes. */
export type ManifestHead = {
  mediaType?: string | undefined;
  artifactType?: string | undefined;
  config: Pick<Descriptor, "mediaType" | "digest" | "size" | "data">;
  /** True if its configuration names a platform and a date. */
  hasImageConfig: boolean;
  /** The publisher's annotation of the creation date, unparsed. */
  created?: string | undefined;
};

/** An index entry according to its manifest; a nested index has no figures. */
export type EntryReading =
  | { kind: "index" }
  | {
      kind: "image";
      head: ManifestHead;
      figures: { size?: number; layers: number };
      /** Its kind, if it is not an image for a platform. */
      artifact?: ArtifactKind;
    };

const CREATED = "org.opencontainers.image.created";

/** Returns the parts of a manifest that a list of platforms needs. */
export function headOf(manifest: ImageManifest): ManifestHead {
  const { mediaType, artifactType, annotations } = manifest;
  const { mediaType: configType, digest, size, data } = manifest.config;
  return {
    mediaType,
    artifactType,
    config: { ...(configType ? { mediaType: configType } : {}), digest, size, ...(data ? { data } : {}) },
    hasImageConfig: hasImageConfig(manifest),
    created: annotations?.[CREATED],
  };
}

/** Returns an index entry's data from its manifest. */
export function readEntry(manifest: Manifest, repository: Repository): EntryReading {
  if (isImageIndex(manifest)) return { kind: "index" };
  const artifact = artifactOf(manifest, repository);
  return { kind: "image", head: headOf(manifest), figures: figuresOf(manifest), ...(artifact ? { artifact } : {}) };
}

/** Returns total size and number of layers; the size is missing if the manifest has none, as in schema 1. */
export function figuresOf({ layers }: ImageManifest): { size?: number; layers: number } {
  const size = distinctSize(layers);
  return { ...(size > 0 || layers.length === 0 ? { size } : {}), layers: layers.length };
}

/**
 * Returns the kind of an entry that is not an image. Returns `undefined` for an image, including one whose
 * configuration has an unknown type: its layers are an image's, and its index names a platform for it.
 */
function artifactOf(manifest: ImageManifest, repository: Repository): ArtifactKind | undefined {
  if (hasImageConfig(manifest)) return undefined;
  const kind = manifestKind(manifest, repository);
  const { artifactType, layers } = manifest;
  const hasImageLayers = !artifactType && layers.length > 0 && layers.every(isImageLayer);
  return kind === "artifact" && hasImageLayers ? undefined : kind;
}
