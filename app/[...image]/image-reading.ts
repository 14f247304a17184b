import type { PlatformSummary } from "@/lib/contract/image/image-summary";
import type { RawDocument } from "@/lib/contract/image/raw-document";
import type { Region } from "@/lib/mar/region";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import type { Reading } from "@/lib/server/cached/reading";
import { readCreationDates } from "@/lib/server/image/entry/creation-dates";
import { type IndexEntries, NO_ENTRIES, readIndexEntries } from "@/lib/server/image/entry/index-entries";
import { readPlatforms } from "@/lib/server/image/entry/platforms";
import { areTold, type ReadEntries, readEntries } from "@/lib/server/image/entry/read-entries";
import { rawDocuments } from "@/lib/server/image/raw-documents";
import { type Outcome, outcomeOf } from "@/lib/server/problem/outcome";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";
import type { FetchedManifest } from "@/lib/server/registry/registry";

/** The answers that an image's page is made of, each as soon as the one before it allows. None of them rejects. */
export type ImageReading = {
  manifest: Promise<Outcome<Reading<FetchedManifest>>>;
  /** What the image's index lists, with the indexes in it; nothing where there is no manifest. */
  entries: Promise<IndexEntries>;
  /** The same after the manifests of its entries were read. */
  read: Promise<ReadEntries>;
  /** The entries that can be chosen: as soon as it is known which of them are images. */
  choice: Promise<Pick<IndexEntries, "platforms">>;
  /** With digest and size; empty where there is no manifest. */
  platforms: Promise<readonly PlatformSummary[]>;
  /** The same with creation dates. */
  dated: Promise<readonly PlatformSummary[]>;
  /** The documents that the image is made of; empty where there is no manifest. */
  documents: Promise<readonly RawDocument[]>;
};

/** Starts to read an image: what is known already costs no request. */
export function readImage(region: Region, repository: Repository, reference: Reference): ImageReading {
  const cached = cachedRegistryOf(region);
  const manifest = outcomeOf(cached.manifest(repository, reference));
  const entries = manifest.then((outcome) =>
    outcome.ok ? readIndexEntries(cached, repository, outcome.value.value) : NO_ENTRIES,
  );
  const readings = Promise.all([manifest, entries]).then(([outcome, listed]) =>
    outcome.ok ? readPlatforms(cached, repository, outcome.value.value, listed) : [],
  );
  const read = Promise.all([entries, readings]).then(([listed, each]) => readEntries(listed, each));
  const choice = entries.then((listed) =>
    areTold(listed) ? listed : read.then(({ listed: platforms }) => ({ platforms })),
  );
  const platforms = read.then((each) => each.platforms.map(({ summary }) => summary));
  const dated = read.then((each) => readCreationDates(cached, repository, each.platforms));
  const documents = Promise.all([manifest, entries, readings]).then(([outcome, listed, each]) =>
    outcome.ok ? rawDocuments(outcome.value.value, listed, each) : [],
  );
  return { manifest, entries, read, choice, platforms, dated, documents };
}
