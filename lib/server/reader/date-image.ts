import "server-only";
import { creationDate } from "@/lib/oci/config/creation-date";
import { hasImageConfig } from "@/lib/oci/manifest/container-image";
import { type ImageManifest, isImageIndex } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { formatPlatform } from "@/lib/oci/platform/platform";
import type { NewImage, Work } from "./work";

/**
 * Adds to what is known of a new image when it was built, and the platform of one that is no index. If its manifest does not say so, reads
 * one configuration; of an index, that of the platform that most people use, whose manifest is read first. Returns the date, if known.
 */
export async function dateImage(work: Work, repository: Repository, found: NewImage): Promise<number | undefined> {
  const { digest, manifest } = found.fetched;
  const known = (await work.store.observations.images([digest])).get(digest);
  if (known?.created !== undefined) return known.created;
  const image = isImageIndex(manifest) ? await usualImage(work, repository, manifest.manifests) : manifest;
  if (!image || !hasImageConfig(image)) return undefined;
  const { aside, registry, asker, report, signal } = work;
  const asked = await asker.ask(repository, () => aside.config(registry, repository, image.config, signal), signal);
  if (asked.kind !== "answer") {
    report.failed(asked.failure);
    return undefined;
  }
  found.config = asked.value;
  const { os, architecture, variant } = asked.value;
  const created = Date.parse(creationDate(asked.value.created) ?? "");
  aside.describe(digest, {
    ...(Number.isFinite(created) ? { created } : {}),
    ...(os && architecture && !isImageIndex(manifest)
      ? { platforms: [formatPlatform({ os, architecture, variant })] }
      : {}),
  });
  return Number.isFinite(created) ? created : undefined;
}

/** Returns the manifest for linux/amd64, else the first for a platform; `undefined` if it cannot be read or is an index itself. */
export async function usualImage(
  { aside, registry, asker, report, signal }: Work,
  repository: Repository,
  entries: readonly {
    digest: Digest;
    platform?: { os: string; architecture: string } | undefined | null;
  }[],
): Promise<ImageManifest | undefined> {
  const images = entries.filter(({ platform }) => platform && platform.os !== "unknown");
  const usual = images.find(({ platform }) => platform?.os === "linux" && platform.architecture === "amd64");
  const entry = usual ?? images[0];
  if (!entry) return undefined;
  const question = () => aside.manifest(registry, repository, entry.digest, signal);
  const asked = await asker.ask(repository, question, signal);
  if (asked.kind !== "answer") {
    report.failed(asked.failure);
    return undefined;
  }
  const { manifest } = asked.value.value;
  return isImageIndex(manifest) ? undefined : manifest;
}
