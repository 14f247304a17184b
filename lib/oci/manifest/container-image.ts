import { ATTESTATION_TYPE, IN_TOTO } from "./attestation";
import type { ImageManifest } from "./manifest";

const IMAGE_CONFIG = /^application\/vnd\.(?:oci\.image\.config|docker\.(?:container\.)?image)\./;
const IMAGE_LAYER = /^application\/vnd\.(?:oci|docker)\.image\.(?:layer|rootfs)\./;
const ARCHIVE =
  /^(?:application\/(?:octet-stream|gzip|zstd|tar(?:\+\w+)?|x-(?:gtar|gzip|tar|tgz|zstd))|binary\/octet-stream)?$/;

/** Returns a media type in lower case, without parameters. */
const normal = (mediaType = "") => mediaType.split(";", 1)[0]?.trim().toLowerCase() ?? "";

/** Returns true for the media type of a container image's configuration, of any version. */
function isImageConfig(mediaType: string | undefined): boolean {
  return IMAGE_CONFIG.test(normal(mediaType));
}

/**
 * Returns true for a media type that belongs to no vendor, such as `application/octet-stream`, `text/html`,
 * `application/json`, or if it is missing: registries and proxies have overwritten the right one with these.
 */
export function isGeneric(mediaType: string | undefined): boolean {
  return !/\/(?:vnd|prs)\./.test(normal(mediaType));
}

/** Returns true for a layer of a container's file system: any compression, encrypted or foreign. */
export function isImageLayer({ mediaType }: { mediaType?: string | undefined }): boolean {
  return IMAGE_LAYER.test(normal(mediaType));
}

/** Returns true for a layer whose media type says at most that it is an archive. */
const isArchive = ({ mediaType }: { mediaType?: string | undefined }) => ARCHIVE.test(normal(mediaType));

/**
 * Returns true for a container image, which engines can run. Its layers and `artifactType` decide: a configuration can
 * be mislabelled, and artifacts are stored with the configuration type of images.
 *
 * The generic types are those that engines also accept for images.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#guidelines-for-artifact-usage
 * @see https://github.com/distribution/distribution/issues/1621
 */
export function isContainerImageManifest({ artifactType, config, layers }: ImageManifest): boolean {
  if (artifactType && !isImageConfig(artifactType)) return false;
  if (isImageConfig(config.mediaType)) {
    return layers.length === 0 || layers.some((layer) => isImageLayer(layer) || isArchive(layer));
  }
  return isGeneric(config.mediaType) && layers.length > 0 && layers.every(isImageLayer);
}

/**
 * Returns true for a manifest whose configuration names a platform and a date: that of a container image, or of a
 * WebAssembly component, which runtimes also choose by platform.
 * @see https://tag-runtime.cncf.io/wgs/wasm/deliverables/wasm-oci-artifact/
 */
export function hasImageConfig(manifest: ImageManifest): boolean {
  return (
    isContainerImageManifest(manifest) || /^application\/vnd\.wasm\.config\./.test(manifest.config.mediaType ?? "")
  );
}

/** Returns true for the manifest of build attestations: all its layers are statements. */
export function isAttestationManifest({ artifactType, layers }: ImageManifest): boolean {
  return (
    artifactType === ATTESTATION_TYPE || (layers.length > 0 && layers.every(({ mediaType }) => mediaType === IN_TOTO))
  );
}
