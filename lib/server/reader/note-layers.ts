import "server-only";
import { type BaseImage, baseImageOf } from "@/lib/oci/manifest/base-image";
import { hasImageConfig } from "@/lib/oci/manifest/container-image";
import { type ImageManifest, isImageIndex } from "@/lib/oci/manifest/manifest";
import type { Repository } from "@/lib/oci/name/repository";
import { RegistryFailure } from "../problem/registry-failure";
import { usualImage } from "./date-image";
import type { NewImage, Work } from "./work";

/** Notes the layers of a new image, of an index those of the platform that most people use, and the base image that it names. */
export async function noteLayers(
  work: Work,
  repository: Repository,
  { fetched: { digest, manifest }, config }: NewImage,
): Promise<undefined> {
  if (await work.store.bases.has(digest)) return;
  const image = isImageIndex(manifest) ? await usualImage(work, repository, manifest.manifests) : manifest;
  if (!image || !hasImageConfig(image)) return;
  const base =
    baseImageOf(image.annotations, manifest.annotations) ??
    (config ? config.base : await labelledBase(work, repository, image));
  await work.store.bases.note({ digest, layers: image.layers.map((layer) => layer.digest), base });
}

/** Returns the base image in the labels of a configuration that was read before: it is not asked for on this account alone. */
async function labelledBase(
  { store, aside, registry, signal }: Work,
  repository: Repository,
  { config }: ImageManifest,
): Promise<BaseImage | undefined> {
  const { digest, size } = config;
  if (!(await store.content.get({ digest, size }))) return undefined;
  try {
    return (await aside.config(registry, repository, config, signal)).base;
  } catch (failure) {
    if (failure instanceof RegistryFailure) return undefined;
    throw failure;
  }
}
