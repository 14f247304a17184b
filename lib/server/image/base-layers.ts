import "server-only";
import { regionOfHost } from "@/lib/mar/region";
import type { ImageConfigDetails } from "@/lib/oci/config/image-config";
import type { BaseImage } from "@/lib/oci/manifest/base-image";
import { type Descriptor, isImageIndex } from "@/lib/oci/manifest/manifest";
import { parseImageName } from "@/lib/oci/name/image-name";
import type { Repository } from "@/lib/oci/name/repository";
import type { CachedRegistry } from "../cached/cached-registry";
import { RegistryFailure } from "../problem/registry-failure";

/**
 * Returns the layers of the base image. Returns `undefined` if its digest is unknown, this registry does not have it,
 * or it cannot be read: the image's own layers are then shown without it.
 */
export async function baseLayers(
  cached: CachedRegistry,
  repository: Repository,
  { digest, name }: BaseImage,
  platform: Pick<ImageConfigDetails, "os" | "architecture" | "variant"> | undefined,
): Promise<readonly Descriptor[] | undefined> {
  if (!digest) return undefined;
  try {
    const from = (name && repositoryOf(name)) || repository;
    const { manifest } = (await cached.manifest(from, digest)).value;
    if (!isImageIndex(manifest)) return manifest.layers;
    const entry = manifest.manifests.find(
      (each) =>
        each.platform?.os === platform?.os &&
        each.platform?.architecture === platform?.architecture &&
        (each.platform?.variant ?? "") === (platform?.variant ?? ""),
    );
    if (!entry) return undefined;
    const own = (await cached.manifest(from, entry.digest)).value.manifest;
    return isImageIndex(own) ? undefined : own.layers;
  } catch (error) {
    if (!(error instanceof RegistryFailure)) throw error;
    return undefined;
  }
}

/** Returns the repository of a name on an official host; images on other registries are not requested. */
function repositoryOf(name: string): Repository | undefined {
  const slash = name.indexOf("/");
  if (!regionOfHost(name.slice(0, slash))) return undefined;
  const read = parseImageName(name.slice(slash + 1));
  return read.ok ? read.imageName.repository : undefined;
}
