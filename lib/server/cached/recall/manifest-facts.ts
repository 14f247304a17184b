import "server-only";
import type { ImageFacts } from "@/lib/mar/history/observation";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import { formatPlatform } from "@/lib/oci/platform/platform";
import type { FetchedManifest } from "@/lib/server/registry/registry";
import { figuresOf } from "../manifest-head";

/** Entries noted per image index: a hostile index must not fill the store. */
const ENTRIES_LIMIT = 256;
const CREATED = "org.opencontainers.image.created";

/** Returns the digests that an index names, and none for another manifest. */
export function indexedDigests({ manifest }: FetchedManifest): Digest[] {
  if (!isImageIndex(manifest)) return [];
  return manifest.manifests.slice(0, ENTRIES_LIMIT).map(({ digest }) => digest);
}

/** Returns what a manifest itself says of its image. */
export function factsOf({ manifest, mediaType }: FetchedManifest): ImageFacts {
  const annotated = Date.parse(manifest.annotations?.[CREATED] ?? "");
  const created = Number.isFinite(annotated) ? annotated : undefined;
  if (!isImageIndex(manifest)) return { mediaType, created, size: figuresOf(manifest).size };
  const platforms = manifest.manifests
    .slice(0, ENTRIES_LIMIT)
    .flatMap(({ platform }) => (platform && platform.os !== "unknown" ? [formatPlatform(platform)] : []));
  return { mediaType, created, platforms: [...new Set(platforms)] };
}
