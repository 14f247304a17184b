import { ATTESTATION_TYPE, IN_TOTO } from "./attestation";
import type { ImageManifest } from "./manifest";
import { CONFIG_MEDIA_TYPES } from "./media-type";

const IMAGE_LAYER = /^application\/vnd\.(?:oci|docker)\.image\.(?:layer|rootfs)\./;

/**
 * True for a media type that names no format of its own, such as `application/octet-stream`, `text/html`, `application/json`
 * or none at all: registries and proxies have written these over the right one.
 */
function isGeneric(mediaType = ""): boolean {
  return !/\/(?:vnd|prs)\.|\+/.test(mediaType);
}

/** True for a layer of a container's file system, of any compression, encrypted or foreign. */
export function isImageLayer({ mediaType = "" }: { mediaType?: string | undefined }): boolean {
  return IMAGE_LAYER.test(mediaType);
}

/**
 * True for a container image, which engines can run. Its layers and `artifactType` decide: a configuration can be labelled
 * as something else, and artifacts are stored with the configuration type of images.
 *
 * The generic types are those that engines take for an image's, too.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#guidelines-for-artifact-usage
 * @see https://github.com/distribution/distribution/issues/1621
 */
export function isContainerImageManifest({ artifactType, config, layers }: ImageManifest): boolean {
  if (artifactType && !CONFIG_MEDIA_TYPES.includes(artifactType)) return false;
  if (CONFIG_MEDIA_TYPES.includes(config.mediaType ?? "")) {
    return layers.length === 0 || layers.some((layer) => isImageLayer(layer) || isGeneric(layer.mediaType));
  }
  return isGeneric(config.mediaType) && layers.length > 0 && layers.every(isImageLayer);
}

/**
 * True for a manifest whose configuration names a platform and a date: that of a container image, or of a WebAssembly
 * component, which runtimes choose by platform, too.
 * @see https://tag-runtime.cncf.io/wgs/wasm/deliverables/wasm-oci-artifact/
 */
export function hasImageConfig(manifest: ImageManifest): boolean {
  return (
    isContainerImageManifest(manifest) || /^application\/vnd\.wasm\.config\./.test(manifest.config.mediaType ?? "")
  );
}

/** True for the manifest of a build's attestations, whose layers are statements and nothing else. */
export function isAttestationManifest({ artifactType, layers }: ImageManifest): boolean {
  return (
    artifactType === ATTESTATION_TYPE || (layers.length > 0 && layers.every(({ mediaType }) => mediaType === IN_TOTO))
  );
}
