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
 * Returns the kind of an index entry from its descriptor: an image if it has a platform and no `artifactType`. Returns
 * `undefined` if its manifest must be read.
 */
export function entryKind(entry: Descriptor): EntryKind | undefined {
  const { mediaType, artifactType, annotations } = entry;
  if (isAttestation(entry)) return "attestation";
  if (INDEX_MEDIA_TYPES.includes(mediaType ?? "")) return "index";
  if (isManifestType(mediaType)) {
    if (artifactType && !CONFIG_MEDIA_TYPES.includes(artifactType)) {
      const kind = kindOfType(artifactType) ?? attachedKind(artifactType, annotations);
      // Tools that make an index copy the type of the configuration, which is wrong in old images.
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

/** Returns true for the media type of a manifest other than an index, and if it is missing. */
export function isManifestType(mediaType = ""): boolean {
  return mediaType === "" || MANIFEST_TYPES.includes(mediaType);
}

/**
 * Returns the kind of an index: of images if any entry is or can be an image; else a build cache or an index of
 * artifacts. An empty index counts as one of images.
 */
export function indexKind(entries: readonly Descriptor[]): ArtifactKind {
  const kinds = entries.filter((entry) => !isAttestation(entry)).map(entryKind);
  if (kinds.includes("build-cache")) return "build-cache";
  const canHaveImages = kinds.length === 0 || kinds.some((kind) => !kind || kind === "image" || kind === "index");
  return canHaveImages ? "index" : "artifact-index";
}
