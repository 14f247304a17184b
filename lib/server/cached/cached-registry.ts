import "server-only";
import type { ChartContents } from "@/lib/contract/image/chart";
import type { SignatureReport } from "@/lib/contract/image/signature";
import type { HelmConfigResult } from "@/lib/mar/chart/helm-config";
import type { ImageConfigReading } from "@/lib/oci/config/read-image-config";
import type { Descriptor, ImageIndex } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import { isDigest, type Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import { CountedCache } from "../memory/counted-cache";
import { memory } from "../memory/memory";
import type { NameList } from "../names/name-list";
import type { FetchedManifest, Registry } from "../registry/registry";
import { KEPT_BYTES } from "../tag-list/known-tags";
import { askerSignal } from "../visitor/asker-signal";
import { chartContents } from "./chart-contents";
import { type ConfigHead, configHeadOf } from "./config-head";
import { DigestIndex, type DigestPlace } from "./digest-index";
import { CATALOG, IMMUTABLE, REFERRERS, RESOLUTION, TAGS } from "./freshness";
import { type EntryReading, readEntry } from "./manifest-head";
import { isGone, type Reading, ReadingCache } from "./reading";
import { signatureReport } from "./signature-report";
import { type TagsMet, tagsMet } from "./tags-met";

const CATALOG_KEY = "catalog";
/** With what searching them keeps: each name in order, in one text, taken apart and without separators. */
const sizeOfCatalog = (names: readonly string[]) => names.reduce((sum, name) => sum + 6 * name.length + 200, 16);
const sizeOfTags = (names: NameList) => names.byteLength + names.length * KEPT_BYTES;

/** Parts of the memory for all caches of both regions that one cache may hold: no kind of content pushes all others out. */
const LARGE = 1 / 2;
const MEDIUM = 1 / 4;
const SMALL = 1 / 8;

/** What one region's registry has said, remembered; each answer comes from memory where its age allows. */
export class CachedRegistry {
  readonly #registry: Registry;
  readonly #catalog: ReadingCache<readonly string[]>;
  readonly #tags: ReadingCache<NameList>;
  readonly #resolutions: ReadingCache<Digest>;
  readonly #manifests: ReadingCache<FetchedManifest>;
  readonly #configs: ReadingCache<ImageConfigReading>;
  readonly #configBytes: ReadingCache<Uint8Array>;
  readonly #charts: ReadingCache<ChartContents>;
  readonly #helmConfigs: ReadingCache<HelmConfigResult>;
  readonly #referrers: ReadingCache<ImageIndex>;
  readonly #blobs: ReadingCache<Uint8Array>;
  readonly #signatures: ReadingCache<SignatureReport>;
  readonly #entries: CountedCache<{ bytes: number; value: EntryReading }>;
  readonly #configHeads: CountedCache<ConfigHead>;
  readonly #digests = new DigestIndex();

  /** @param onStale told when an old reading stands in for an answer that failed */
  constructor(registry: Registry, onStale?: (key: string, failure: unknown) => void) {
    this.#registry = registry;
    this.#catalog = new ReadingCache({ freshness: CATALOG, share: SMALL, size: sizeOfCatalog, onStale });
    this.#tags = new ReadingCache({ freshness: TAGS, share: LARGE, size: sizeOfTags, onStale });
    this.#resolutions = new ReadingCache({ freshness: RESOLUTION, share: SMALL, onStale });
    this.#manifests = new ReadingCache({ freshness: IMMUTABLE, share: LARGE });
    this.#configs = new ReadingCache({ freshness: IMMUTABLE, share: MEDIUM });
    this.#configBytes = new ReadingCache({ freshness: IMMUTABLE, share: SMALL });
    this.#charts = new ReadingCache({ freshness: IMMUTABLE, share: MEDIUM });
    this.#helmConfigs = new ReadingCache({ freshness: IMMUTABLE, share: SMALL });
    this.#blobs = new ReadingCache({ freshness: IMMUTABLE, share: SMALL });
    this.#signatures = new ReadingCache({ freshness: IMMUTABLE, share: SMALL });
    this.#entries = new CountedCache({ account: memory(), share: SMALL });
    this.#configHeads = new CountedCache({ account: memory(), share: SMALL });
    this.#referrers = new ReadingCache({ freshness: REFERRERS, share: SMALL, onStale });
  }

  /** All repositories, in code-unit order. */
  catalog(): Promise<Reading<readonly string[]>> {
    return this.#catalog.get(CATALOG_KEY, async (signal) => [...(await this.#registry.catalog(signal))].sort());
  }

  /** All tags of a repository, in the registry's own order; the same list as before where the registry says the same. */
  tags(repository: Repository): Promise<Reading<NameList>> {
    return this.#tags.get(repository, async (signal) => {
      const names = await this.#registry.tags(repository, signal);
      const before = this.#tags.peek(repository)?.value;
      return before?.equals(names) ? before : names;
    });
  }

  /**
   * Whether what is in memory has no such repository, or no such tag in it. The registry is not asked, and has the last
   * word: lists grow. False where no list is known.
   */
  lacks(repository: Repository, reference?: Reference): boolean {
    const tags = this.#tags.peek(repository)?.value;
    if (!tags) return this.#catalog.peek(CATALOG_KEY)?.value.includes(repository) === false;
    return reference !== undefined && !isDigest(reference) && !tags.includes(reference);
  }

  /** The tags of a repository as far as they are in memory, however old. Asks nothing. */
  knownTags(repository: Repository): NameList | undefined {
    return this.#tags.peek(repository)?.value;
  }

  /**
   * A manifest with its bytes. By tag, `readAt` is when the registry last said that the tag has this digest.
   * A tag costs one request upstream, not one for its digest and another for the manifest.
   */
  async manifest(repository: Repository, reference: Reference): Promise<Reading<FetchedManifest>> {
    if (isDigest(reference)) return this.#byDigest(repository, reference);
    const resolution = await this.#resolutions.get(`${repository}:${reference}`, async (signal) => {
      const fetched = await this.#registry.manifest(repository, reference, signal);
      this.#manifests.set(`${repository}@${fetched.digest}`, { value: fetched, readAt: Date.now() });
      this.#digests.add(repository, fetched, reference);
      return fetched.digest;
    });
    const { value } = await this.#byDigest(repository, resolution.value);
    return { value, readAt: resolution.readAt };
  }

  /**
   * The digest that the registry serves under a reference, by an answer that is `age` milliseconds old at the most: no
   * older one stands in where the registry fails. Of a digest it tells whether it is served.
   */
  async servedDigest(repository: Repository, reference: Reference, age: number): Promise<Reading<Digest>> {
    const tagKey = isDigest(reference) ? undefined : `${repository}:${reference}`;
    const known = tagKey ? this.#resolutions.peek(tagKey) : this.#manifests.peek(`${repository}@${reference}`);
    if (known && Date.now() - known.readAt <= age) {
      return { value: typeof known.value === "string" ? known.value : known.value.digest, readAt: known.readAt };
    }
    try {
      // Not through the caches, which would be content with less; who asks the registry the same already shares its answer.
      const value = await this.#registry.manifest(repository, reference, askerSignal());
      const readAt = Date.now();
      this.#manifests.set(`${repository}@${value.digest}`, { value, readAt });
      if (tagKey) this.#resolutions.set(tagKey, { value: value.digest, readAt });
      this.#digests.add(repository, value, isDigest(reference) ? undefined : reference);
      return { value: value.digest, readAt };
    } catch (failure) {
      if (tagKey && isGone(failure)) this.#resolutions.forget(tagKey);
      throw failure;
    }
  }

  /**
   * What an entry of an index is, with the bytes of its manifest. Small as it is, it is known for longer than the manifest: an index
   * of many large ones costs nothing the second time.
   */
  async entry(repository: Repository, digest: Digest): Promise<{ bytes: number; value: EntryReading }> {
    const key = `${repository}@${digest}`;
    const known = this.#entries.get(key);
    if (known) return known;
    const { value } = await this.#byDigest(repository, digest);
    const made = { bytes: value.bytes.byteLength, value: readEntry(value.manifest, repository) };
    this.#entries.set(key, made);
    return made;
  }

  /** What a list of platforms needs of an image configuration. Small as it is, it is known for longer. */
  async configHead(repository: Repository, descriptor: Descriptor): Promise<ConfigHead> {
    const key = `${repository}@${descriptor.digest} ${descriptor.size}`;
    const known = this.#configHeads.get(key);
    if (known) return known;
    const made = configHeadOf((await this.config(repository, descriptor)).value.config);
    this.#configHeads.set(key, made);
    return made;
  }

  /** An image configuration, by its descriptor in the manifest. */
  config(repository: Repository, descriptor: Descriptor): Promise<Reading<ImageConfigReading>> {
    return this.#configs.get(`${repository}@${descriptor.digest}`, (signal) =>
      this.#registry.config(repository, descriptor, signal),
    );
  }

  /** The bytes of a config as the registry sent them; the size belongs to the question as the digest does. */
  configBytes(repository: Repository, descriptor: Descriptor): Promise<Reading<Uint8Array>> {
    return this.#configBytes.get(`${repository}@${descriptor.digest} ${descriptor.size}`, (signal) =>
      this.#registry.configBytes(repository, descriptor, signal),
    );
  }

  /** What the packed chart of a Helm chart holds, by its descriptor in the manifest. */
  chart(repository: Repository, layer: Descriptor): Promise<Reading<ChartContents>> {
    // The size goes along: two descriptors of one digest that differ in it are not both right.
    return this.#charts.get(`${repository}@${layer.digest} ${layer.size}`, (signal) =>
      chartContents(this.#registry, repository, layer, signal),
    );
  }

  /** The configuration of a Helm chart, by its descriptor in the manifest. */
  helmConfig(repository: Repository, config: Descriptor): Promise<Reading<HelmConfigResult>> {
    return this.#helmConfigs.get(`${repository}@${config.digest} ${config.size}`, (signal) =>
      this.#registry.helmConfig(repository, config, signal),
    );
  }

  /** What refers to a digest, as an image index. */
  referrers(repository: Repository, digest: Digest, artifactType?: string): Promise<Reading<ImageIndex>> {
    return this.#referrers.get(`${repository}@${digest} ${artifactType ?? ""}`, (signal) =>
      this.#registry.referrers(repository, digest, artifactType, signal),
    );
  }

  /** A small blob, whole. */
  blob(repository: Repository, descriptor: Descriptor): Promise<Reading<Uint8Array>> {
    // The size is part of the question: two descriptors of one digest that differ in it are not both right.
    return this.#blobs.get(`${repository}@${descriptor.digest} ${descriptor.size}`, (signal) =>
      this.#registry.blob(repository, descriptor, signal),
    );
  }

  /** What the envelope of a signature says of a digest. Its media type and size are part of the question as its digest is. */
  signature(repository: Repository, envelope: Descriptor, subject: Digest): Promise<Reading<SignatureReport>> {
    const key = `${repository}@${envelope.digest} ${envelope.size} ${subject} ${envelope.mediaType ?? ""}`;
    return this.#signatures.get(key, (signal) =>
      signatureReport(this.#registry, repository, { envelope, subject }, signal),
    );
  }

  /** A blob as it comes, for one reader, and never kept; the last chunk comes once all of them are verified. */
  blobStream(repository: Repository, descriptor: Descriptor, signal: AbortSignal): AsyncGenerator<Uint8Array, void> {
    return this.#registry.blobStream(repository, descriptor, signal);
  }

  /** Where a digest was met so far, with those tags that have it still as far as is known. Asks nothing. */
  placesOf(digest: Digest): DigestPlace[] {
    return this.#digests.find(digest).map(({ repository }) => {
      const { now } = this.tagsMetOf(repository, digest);
      return { repository, tags: now.map(({ tag }) => tag) };
    });
  }

  /** The tags that have led to a digest of a repository. Asks nothing. */
  tagsMetOf(repository: Repository, digest: Digest): TagsMet {
    return tagsMet(this.#digests, repository, digest, (tag) => this.#resolutions.peek(`${repository}:${tag}`));
  }

  #byDigest(repository: Repository, digest: Digest): Promise<Reading<FetchedManifest>> {
    return this.#manifests.get(`${repository}@${digest}`, async (signal) => {
      const fetched = await this.#registry.manifest(repository, digest, signal);
      this.#digests.add(repository, fetched);
      return fetched;
    });
  }
}
