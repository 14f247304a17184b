import "server-only";
import type { DescribedImage } from "@/lib/contract/about/about-view";
import { type Whole, wholeConfig, wholeManifest, wholePart } from "@/lib/contract/whole";
import { describeImage, type Sayer } from "@/lib/mar/about/image-description";
import type { Region } from "@/lib/mar/region";
import { hasImageConfig } from "@/lib/oci/manifest/container-image";
import { type ImageIndex, type ImageManifest, isImageIndex } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import type { CachedRegistry } from "../cached/cached-registry";

type Source = { by: Sayer; values: Readonly<Record<string, string>> | undefined; whole: Whole | undefined };
type Place = { cached: CachedRegistry; region: Region; repository: Repository };

/**
 * Reads what the image of a tag says of itself: annotations of the index, then of the manifest, then labels. Of an index, the entry for
 * linux/amd64 speaks for all. Asks for at most three documents, which a list of tags reads too.
 * @throws RegistryFailure if the tag's own manifest cannot be read
 */
export async function readDescribedImage(place: Place, tag: Tag): Promise<DescribedImage> {
  const { manifest, digest } = (await place.cached.manifest(place.repository, tag)).value;
  const sources: Source[] = [annotationsOf(place, manifest, digest)];
  const image = isImageIndex(manifest) ? await entryOf(place, manifest) : { manifest, digest };
  if (image) {
    if (isImageIndex(manifest)) sources.push(annotationsOf(place, image.manifest, image.digest));
    sources.push(await labelsOf(place, image.manifest, image.digest));
  }
  const described = sources.filter(({ values }) => values !== undefined);
  return { tag, description: describeImage(described), wholes: described.map(({ whole }) => whole) };
}

function annotationsOf({ region, repository }: Place, { annotations }: ImageIndex | ImageManifest, digest: Digest) {
  const whole = wholePart(wholeManifest(region, repository, digest), "annotations");
  return { by: "annotation", values: annotations, whole } as const;
}

/** Returns the manifest of an index's entry; `undefined` if there is none that is no index, or it cannot be read. */
async function entryOf({ cached, repository }: Place, { manifests }: ImageIndex) {
  const images = manifests.filter(({ platform }) => platform && platform.os !== "unknown");
  const usual = images.find(({ platform }) => platform?.os === "linux" && platform.architecture === "amd64");
  const entry = usual ?? images[0];
  const read = entry && (await cached.manifest(repository, entry.digest).catch(() => undefined))?.value;
  return read && !isImageIndex(read.manifest) ? { manifest: read.manifest, digest: read.digest } : undefined;
}

async function labelsOf({ cached, region, repository }: Place, manifest: ImageManifest, digest: Digest) {
  const { config } = manifest;
  const isRead = hasImageConfig(manifest);
  const read = isRead ? await cached.config(repository, config).catch(() => undefined) : undefined;
  const whole = wholeConfig(region, repository, { manifest: digest, digest: config.digest });
  return {
    by: "label",
    values: read?.value.config.config?.Labels,
    whole: wholePart(whole, "config", "Labels"),
  } as const;
}
