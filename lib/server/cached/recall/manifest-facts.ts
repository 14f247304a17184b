import "server-only";
import type { ImageFacts } from "@/lib/mar/history/observation";
import { manifestKind } from "@/lib/mar/kind/manifest-kind";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import { type Digest, parseDigest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { formatPlatform } from "@/lib/oci/platform/platform";
import type { FetchedManifest } from "@/lib/server/registry/registry";
import { figuresOf } from "../manifest-head";

/** Entries noted per image index: a hostile index must not fill the store. */
const ENTRIES_LIMIT = 256;
const CREATED = "org.opencontainers.image.created";
const BASE = "org.opencontainers.image.base.digest";

/** Returns the digests that an index names, and none for another manifest. */
export function indexedDigests({ manifest }: FetchedManifest): Digest[] {
  if (!isImageIndex(manifest)) return [];
  return manifest.manifests.slice(0, ENTRIES_LIMIT).map(({ digest }) => digest);
}

/** Returns the digests that a manifest names, and that of the image that it says it was built on. */
function partsOf({ manifest }: FetchedManifest): NonNullable<ImageFacts["parts"]> {
  const base = parseDigest(manifest.annotations?.[BASE] ?? "");
  const bases = base ? [{ digest: base, role: "base" as const }] : [];
  if (isImageIndex(manifest)) {
    const entries = manifest.manifests.slice(0, ENTRIES_LIMIT).map(({ digest, platform }) => {
      return { digest, role: platform && platform.os !== "unknown" ? ("platform" as const) : ("entry" as const) };
    });
    return [...bases, ...entries];
  }
  const layers = manifest.layers.slice(0, ENTRIES_LIMIT).map(({ digest }) => ({ digest, role: "layer" as const }));
  return [...bases, { digest: manifest.config.digest, role: "config" }, ...layers];
}

/** Returns what a manifest itself says of its image. */
export function factsOf(fetched: FetchedManifest, repository: Repository): ImageFacts {
  const { manifest, mediaType } = fetched;
  const annotated = Date.parse(manifest.annotations?.[CREATED] ?? "");
  const created = Number.isFinite(annotated) ? annotated : undefined;
  const kind = manifestKind(manifest, repository);
  const parts = partsOf(fetched);
  if (!isImageIndex(manifest)) return { mediaType, kind, parts, created, size: figuresOf(manifest).size };
  const platforms = manifest.manifests
    .slice(0, ENTRIES_LIMIT)
    .flatMap(({ platform }) => (platform && platform.os !== "unknown" ? [formatPlatform(platform)] : []));
  return { mediaType, kind, parts, created, platforms: [...new Set(platforms)] };
}
