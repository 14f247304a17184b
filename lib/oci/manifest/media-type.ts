/**
 * Media types of manifests.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/media-types.md
 * @see https://distribution.github.io/distribution/spec/manifest-v2-2/
 */
export const OCI_INDEX = "application/vnd.oci.image.index.v1+json";
export const OCI_MANIFEST = "application/vnd.oci.image.manifest.v1+json";
export const DOCKER_MANIFEST_LIST = "application/vnd.docker.distribution.manifest.list.v2+json";
export const DOCKER_MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";

export const INDEX_MEDIA_TYPES: readonly string[] = [OCI_INDEX, DOCKER_MANIFEST_LIST];
export const MANIFEST_MEDIA_TYPES: readonly string[] = [DOCKER_MANIFEST_LIST, DOCKER_MANIFEST, OCI_INDEX, OCI_MANIFEST];

/** The type of `{}`, for a manifest that needs a config or a layer but has no content for it. */
export const OCI_EMPTY = "application/vnd.oci.empty.v1+json";

/**
 * Manifests of withdrawn forms: artifact manifests of ORAS and of the release candidates of OCI 1.1, and Docker's
 * schema 1, signed and unsigned.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.0-rc2/artifact.md
 * @see https://github.com/oras-project/artifacts-spec/blob/v1.0.0-rc.2/artifact-manifest.md
 * @see https://distribution.github.io/distribution/spec/deprecated-schema-v1/
 */
export const ARTIFACT_MANIFEST_MEDIA_TYPES: readonly string[] = [
  "application/vnd.oci.artifact.manifest.v1+json",
  "application/vnd.cncf.oras.artifact.manifest.v1+json",
];
export const SCHEMA_1_SIGNED = "application/vnd.docker.distribution.manifest.v1+prettyjws";
export const SCHEMA_1_UNSIGNED = "application/vnd.docker.distribution.manifest.v1+json";
export const SCHEMA_1_MEDIA_TYPES: readonly string[] = [SCHEMA_1_SIGNED, SCHEMA_1_UNSIGNED];

/** Returns the withdrawn form of a manifest's media type, or `undefined` for a current one. */
export function withdrawnForm(mediaType = ""): "schema-1" | "oci-artifact" | "oras-artifact" | undefined {
  if (SCHEMA_1_MEDIA_TYPES.includes(mediaType)) return "schema-1";
  if (!ARTIFACT_MANIFEST_MEDIA_TYPES.includes(mediaType)) return undefined;
  return mediaType.includes(".oras.") ? "oras-artifact" : "oci-artifact";
}

/** All manifest media types that can be read, current ones first. */
export const READABLE_MANIFEST_MEDIA_TYPES: readonly string[] = [
  ...MANIFEST_MEDIA_TYPES,
  ...ARTIFACT_MANIFEST_MEDIA_TYPES,
  ...SCHEMA_1_MEDIA_TYPES,
];

export const OCI_CONFIG = "application/vnd.oci.image.config.v1+json";
export const DOCKER_CONFIG = "application/vnd.docker.container.image.v1+json";
export const CONFIG_MEDIA_TYPES: readonly string[] = [OCI_CONFIG, DOCKER_CONFIG];

/** Layers that are fetched from elsewhere: Windows base layers before June 2023. */
export const FOREIGN_LAYER_MEDIA_TYPES: readonly string[] = [
  "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip",
  "application/vnd.oci.image.layer.nondistributable.v1.tar+gzip",
];

const OCI_FOREIGN_LAYER = "application/vnd.oci.image.layer.nondistributable.v1.tar";

/** Returns whether a layer is fetched from its own addresses, by its media type and for any compression. */
export function isForeignLayer({ mediaType = "" }: { mediaType?: string | undefined }): boolean {
  return FOREIGN_LAYER_MEDIA_TYPES.includes(mediaType) || mediaType.split("+", 1)[0] === OCI_FOREIGN_LAYER;
}
