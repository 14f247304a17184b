import "server-only";
import { manifestDigest, type RawDocument } from "@/lib/contract/raw-document";
import { shortDigest } from "@/lib/display/short-digest";
import type { Digest } from "@/lib/oci/digest";
import { type ImageManifest, isImageIndex } from "@/lib/oci/manifest";
import { formatPlatform, type Platform, parsePlatform } from "@/lib/oci/platform";
import type { FetchedManifest } from "../registry/registry";
import type { IndexEntries } from "./index-entries";
import type { PlatformReading } from "./platforms";

/**
 * The documents of an image, each once: the index with those in it, and of each platform its manifest and, where that was
 * read, its config. `indexes` and `readings` are those of the same manifest.
 */
export function rawDocuments(
  fetched: FetchedManifest,
  { indexes }: Pick<IndexEntries, "indexes">,
  readings: readonly PlatformReading[],
): RawDocument[] {
  const { digest, manifest } = fetched;
  if (!isImageIndex(manifest)) return documentsOf(digest, manifest, readings[0]?.summary.platform);
  const inIndexes = [digest, ...indexes].map(
    (each): RawDocument => ({ kind: "index", label: shortDigest(each), digest: each }),
  );
  const ofPlatforms = readings.flatMap(({ summary, manifest: own }) =>
    documentsOf(summary.digest, own, summary.platform, summary.within?.at(-1)),
  );
  return eachOnce([...inIndexes, ...ofPlatforms]);
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
  within?: Digest,
): RawDocument[] {
  const name = platform && formatPlatform(platform);
  const named = {
    // Indexes in one index can list the same platform.
    label: name
      ? [name, platform.osVersion, within && shortDigest(within)].filter(Boolean).join(" ")
      : shortDigest(digest),
    // What an address cannot name is no choice that a link could carry.
    ...(name && parsePlatform(name) ? { platform: name } : {}),
  };
  const documents: RawDocument[] = [{ kind: "manifest", ...named, digest }];
  if (manifest) documents.push({ kind: "config", ...named, digest: manifest.config.digest, ofManifest: digest });
  return documents;
}
