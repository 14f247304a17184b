import "server-only";
import { manifestDigest, type RawDocument } from "@/lib/contract/image/raw-document";
import { shortDigest } from "@/lib/display/text/short-digest";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import { withdrawnForm } from "@/lib/oci/manifest/media-type";
import { formatPlatform } from "@/lib/oci/platform/platform";
import { type PlatformWish, wishFor } from "@/lib/oci/platform/platform-choice";
import { headOf } from "../cached/manifest-head";
import type { FetchedManifest } from "../registry/registry";
import type { IndexEntries } from "./entry/index-entries";
import { type PlatformReading, READ_ENTRIES_LIMIT } from "./entry/platforms";

/**
 * Returns the documents of an image, each once: the index and its nested indexes, each platform's manifest and, if that
 * was read, its config. `indexes` and `readings` belong to the same manifest.
 */
export function rawDocuments(
  fetched: FetchedManifest,
  { indexes }: Pick<IndexEntries, "indexes">,
  readings: readonly PlatformReading[],
): RawDocument[] {
  const { digest, manifest } = fetched;
  if (!isImageIndex(manifest)) {
    const [own] = readings;
    return documentsOf(own ?? { summary: { digest }, head: headOf(manifest) });
  }
  const inIndexes = [digest, ...indexes].map(
    (each): RawDocument => ({ kind: "index", label: shortDigest(each), digest: each }),
  );
  const entries = readings.map(({ summary }) => summary);
  const ofPlatforms = readings
    .slice(0, READ_ENTRIES_LIMIT)
    .flatMap((reading, position) => documentsOf(reading, wishFor(entries, position)));
  return eachOnce([...inIndexes, ...ofPlatforms]);
}

/** An index can list one digest twice, or its own. */
function eachOnce(documents: readonly RawDocument[]): RawDocument[] {
  const known = new Set<string>();
  return documents.filter((document) => {
    const name = `${document.kind} ${manifestDigest(document)}`;
    return !known.has(name) && known.add(name);
  });
}

function documentsOf({ summary, head }: PlatformReading, wish?: PlatformWish): RawDocument[] {
  const { digest, platform, within } = summary;
  // Several nested indexes, or one alone, can list the same platform more than once.
  const place = within?.at(-1) ?? (wish?.manifest ? digest : undefined);
  const words = platform && [formatPlatform(platform), platform.osVersion, place && shortDigest(place)];
  const named = {
    label: words?.filter(Boolean).join(" ") ?? shortDigest(digest),
    ...(platform ? { platform } : {}),
    ...(wish ? { wish } : {}),
  };
  const documents: RawDocument[] = [{ kind: "manifest", ...named, digest }];
  // A manifest in a withdrawn form names no separate configuration.
  if (head && !withdrawnForm(head.mediaType))
    documents.push({ kind: "config", ...named, digest: head.config.digest, ofManifest: digest });
  return documents;
}
