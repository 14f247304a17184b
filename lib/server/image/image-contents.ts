import "server-only";
import { type ImageLayers, layersOf } from "@/lib/oci/config/image-layers";
import type { ImageConfigReading } from "@/lib/oci/config/read-image-config";
import { type BaseImage, baseImageOf } from "@/lib/oci/manifest/base-image";
import { hasImageConfig } from "@/lib/oci/manifest/container-image";
import { type ImageManifest, isImageIndex } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { CachedRegistry } from "../cached/cached-registry";
import { type Outcome, outcomeOf } from "../problem/outcome";
import { RegistryFailure } from "../problem/registry-failure";
import { baseLayers } from "./base-layers";

/** The contents of one platform's image. The configuration can be missing while the layers are known. */
export type ImageContents = {
  digest: Digest;
  manifest: ImageManifest;
  layers: ImageLayers;
  base: BaseImage | undefined;
  /** `undefined` for a configuration of another type, which does not describe an image. */
  config: Outcome<ImageConfigReading> | undefined;
};

/**
 * Reads the manifest of one platform, its configuration and, if it names its base image, the layers of the base. The
 * annotations come from the image index, which may name one base image for all platforms.
 * @throws RegistryFailure if the manifest cannot be read, or is an index itself
 */
export async function readContents(
  cached: CachedRegistry,
  repository: Repository,
  digest: Digest,
  annotations: Record<string, string> | undefined,
): Promise<ImageContents> {
  const { manifest } = (await cached.manifest(repository, digest)).value;
  if (isImageIndex(manifest)) {
    throw new RegistryFailure("malformed", `${repository}@${digest} is an image index, not an image`);
  }
  const config = hasImageConfig(manifest) ? await outcomeOf(readConfig(cached, repository, manifest)) : undefined;
  const details = config?.ok ? config.value.config : undefined;
  const base = baseImageOf(manifest.annotations, annotations, details?.config?.Labels);
  const below = base && (await baseLayers(cached, repository, base, details));
  return { digest, manifest, layers: layersOf(manifest, details, below), base, config };
}

async function readConfig(
  cached: CachedRegistry,
  repository: Repository,
  { config }: ImageManifest,
): Promise<ImageConfigReading> {
  return (await cached.config(repository, config)).value;
}
