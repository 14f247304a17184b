import "server-only";
import type { ArtifactKind } from "@/lib/mar/kind/artifact-kind";
import { manifestKind } from "@/lib/mar/kind/manifest-kind";
import { hasImageConfig, isImageLayer } from "@/lib/oci/manifest/container-image";
import { distinctSize } from "@/lib/oci/manifest/distinct-size";
import { type Descriptor, type ImageManifest, isImageIndex, type Manifest } from "@/lib/oci/manifest/manifest";
import type { Repository } from "@/lib/oci/name/repository";

/** What a list of platforms needs of an image's manifest, which can have megabytes besides. */
export type ManifestHead = {
  mediaType?: string | undefined;
  artifactType?: string | undefined;
  config: Pick<Descriptor, "mediaType" | "digest" | "size" | "data">;
  /** Whether its configuration names a platform and a date. */
  hasImageConfig: boolean;
  /** Its own annotation of when it was made, as the publisher wrote it. */
  created?: string | undefined;
};

/** An entry of an index as its manifest has it; an index has no figures. */
export type EntryReading =
  | { kind: "index" }
  | {
      kind: "image";
      head: ManifestHead;
      figures: { size?: number; layers: number };
      /** What it is, where it is no image for a platform. */
      artifact?: ArtifactKind;
    };

const CREATED = "org.opencontainers.image.created";

/** What a list of platforms needs of a manifest. */
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

/** What an entry of an index turns out to be. */
export function readEntry(manifest: Manifest, repository: Repository): EntryReading {
  if (isImageIndex(manifest)) return { kind: "index" };
  const artifact = artifactOf(manifest, repository);
  return { kind: "image", head: headOf(manifest), figures: figuresOf(manifest), ...(artifact ? { artifact } : {}) };
}

/** Size and number of layers; no size where the manifest tells none, as schema 1 does. */
export function figuresOf({ layers }: ImageManifest): { size?: number; layers: number } {
  const size = distinctSize(layers);
  return { ...(size > 0 || layers.length === 0 ? { size } : {}), layers: layers.length };
}

/**
 * What an entry is that is no image; `undefined` for an image, also for one whose configuration is of a type that is not known:
 * its layers are those of an image, and its index names a platform for it.
 */
function artifactOf(manifest: ImageManifest, repository: Repository): ArtifactKind | undefined {
  if (hasImageConfig(manifest)) return undefined;
  const kind = manifestKind(manifest, repository);
  const { artifactType, layers } = manifest;
  const hasImageLayers = !artifactType && layers.length > 0 && layers.every(isImageLayer);
  return kind === "artifact" && hasImageLayers ? undefined : kind;
}
