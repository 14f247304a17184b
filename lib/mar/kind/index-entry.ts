import { isAttestation } from "@/lib/oci/manifest/attestation";
import { isGeneric, isImageLayer } from "@/lib/oci/manifest/container-image";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import {
  ARTIFACT_MANIFEST_MEDIA_TYPES,
  CONFIG_MEDIA_TYPES,
  DOCKER_MANIFEST,
  INDEX_MEDIA_TYPES,
  OCI_MANIFEST,
  SCHEMA_1_MEDIA_TYPES,
} from "@/lib/oci/manifest/media-type";
import type { ArtifactKind } from "./artifact-kind";
import { attachedKind, kindOfType } from "./artifact-type";
import type { EntryKind } from "./entry-kind";

const MANIFEST_TYPES = [OCI_MANIFEST, DOCKER_MANIFEST, ...ARTIFACT_MANIFEST_MEDIA_TYPES, ...SCHEMA_1_MEDIA_TYPES];

/**
 * What an entry of an index is by its descriptor: an image where it names a platform and no `artifactType`; `undefined` where
 * only its manifest can tell.
 */
export function entryKind(entry: Descriptor): EntryKind | undefined {
  const { mediaType, artifactType, annotations } = entry;
  if (isAttestation(entry)) return "attestation";
  if (INDEX_MEDIA_TYPES.includes(mediaType ?? "")) return "index";
  if (isManifestType(mediaType)) {
    if (artifactType && !CONFIG_MEDIA_TYPES.includes(artifactType)) {
      const kind = kindOfType(artifactType) ?? attachedKind(artifactType, annotations);
      // Tools that make an index copy the type of the configuration, which old images have wrong.
      return kind ?? (isGeneric(artifactType) ? undefined : "artifact");
    }
    return namesPlatform(entry) ? "image" : undefined;
  }
  if (isImageLayer(entry)) return "layer";
  return kindOfType(mediaType) ?? "blob";
}

function namesPlatform({ platform }: Descriptor): boolean {
  return Boolean(platform?.os && platform.architecture) && platform?.os !== "unknown";
}

/** True for the media type of a manifest that is no index, and where none is given. */
export function isManifestType(mediaType = ""): boolean {
  return mediaType === "" || MANIFEST_TYPES.includes(mediaType);
}

/**
 * What an index is: of images where one of its entries is an image, or can be one; else a build's cache, or an index of
 * artifacts. One without entries is an index of images that has none.
 */
export function indexKind(entries: readonly Descriptor[]): ArtifactKind {
  const kinds = entries.filter((entry) => !isAttestation(entry)).map(entryKind);
  if (kinds.includes("build-cache")) return "build-cache";
  const canHaveImages = kinds.length === 0 || kinds.some((kind) => !kind || kind === "image" || kind === "index");
  return canHaveImages ? "index" : "artifact-index";
}
