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

/** The answers that an image's page consists of, each as early as possible. None rejects. */
export type ImageReading = {
  manifest: Promise<Outcome<Reading<FetchedManifest>>>;
  /** The entries of the image's index, nested indexes included; nothing without a manifest. */
  entries: Promise<IndexEntries>;
  /** The same after the entries' manifests were read. */
  read: Promise<ReadEntries>;
  /** The entries to choose from, as soon as it is known which are images. */
  choice: Promise<Pick<IndexEntries, "platforms">>;
  /** With digest and size; empty without a manifest. */
  platforms: Promise<readonly PlatformSummary[]>;
  /** The same with creation dates. */
  dated: Promise<readonly PlatformSummary[]>;
  /** The documents of the image; empty without a manifest. */
  documents: Promise<readonly RawDocument[]>;
};

/** Starts to read an image: what is in memory costs no request. */
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
