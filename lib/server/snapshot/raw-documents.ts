import "server-only";
import { manifestDigest, type RawDocument } from "@/lib/contract/raw-document";
import { shortDigest } from "@/lib/display/short-digest";
import type { Digest } from "@/lib/oci/digest";
import { type ImageManifest, isImageIndex } from "@/lib/oci/manifest";
import { INDEX_MEDIA_TYPES } from "@/lib/oci/media-type";
import { formatPlatform, type Platform, parsePlatform } from "@/lib/oci/platform";
import type { FetchedManifest } from "../registry/registry";
import { type PlatformReading, platformEntries, platformOf } from "./platforms";

/**
 * The documents of an image, each once: the index, and of each platform its manifest and, where that was read, its
 * config. `readings` are the platforms of the same manifest.
 */
export function rawDocuments(fetched: FetchedManifest, readings: readonly PlatformReading[]): RawDocument[] {
  const { digest, manifest } = fetched;
  if (!isImageIndex(manifest)) return documentsOf(digest, manifest, readings[0]?.summary.platform);
  const documents: RawDocument[] = [{ kind: "index", label: shortDigest(digest), digest }];
  for (const [position, entry] of platformEntries(fetched).entries()) {
    if (INDEX_MEDIA_TYPES.includes(entry.mediaType ?? "")) {
      documents.push({ kind: "index", label: shortDigest(entry.digest), digest: entry.digest });
    } else {
      documents.push(...documentsOf(entry.digest, readings[position]?.manifest, platformOf(entry).platform));
    }
  }
  return eachOnce(documents);
}

/** An index can list one digest twice, and its own. */
function eachOnce(documents: readonly RawDocument[]): RawDocument[] {
  const known = new Set<string>();
  return documents.filter((document) => {
    const name = `${document.kind} ${manifestDigest(document)}`;
    return !known.has(name) && known.add(name);
  });
}

function documentsOf(
  digest: Digest,
  manifest: ImageManifest | undefined,
  platform: Platform | undefined,
): RawDocument[] {
  const name = platform && formatPlatform(platform);
  const named = {
    label: name ? [name, platform.osVersion].filter(Boolean).join(" ") : shortDigest(digest),
    // What an address cannot name is no choice that a link could carry.
    ...(name && parsePlatform(name) ? { platform: name } : {}),
  };
  const documents: RawDocument[] = [{ kind: "manifest", ...named, digest }];
  if (manifest) documents.push({ kind: "config", ...named, digest: manifest.config.digest, ofManifest: digest });
  return documents;
}
