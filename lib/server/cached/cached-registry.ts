import "server-only";
import type { ChartContents } from "@/lib/contract/image/chart";
import type { SignatureReport } from "@/lib/contract/image/signature";
import type { HelmConfigResult } from "@/lib/mar/chart/helm-config";
import type { ImageFacts } from "@/lib/mar/history/observation";
import type { Region } from "@/lib/mar/region";
import type { ImageConfigReading } from "@/lib/oci/config/read-image-config";
import type { Descriptor, ImageIndex } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { CountedCache } from "../memory/counted-cache";
import { memory } from "../memory/memory";
import type { NameList } from "../names/name-list";
import type { FetchedManifest, Registry } from "../registry/registry";
import type { TagsOfDigest } from "../store/observations/observations";
import { openMemoryStore } from "../store/open-memory";
import type { Store } from "../store/store";
import { AsideReadings } from "./aside-readings";
import { CachedLists, type KnownLists } from "./cached-lists";
import { CachedManifests } from "./cached-manifests";
import { CachedReferrers } from "./cached-referrers";
import { type ConfigHead, configHeadOf } from "./config-head";
import { Content, keyOf } from "./content/content";
import { ContentView } from "./content/content-view";
import { documentViews } from "./content/document-views";
import { CHART, CONFIGURATION, parseChart, parseConfig, parseHelmConfig } from "./content/uses";
import { IMMUTABLE } from "./freshness";
import type { EntryReading } from "./manifest-head";
import { type Reading, ReadingCache } from "./reading";
import { type DigestPlace, RegionMemory } from "./recall/region-memory";
import type { OnGiven, Refreshing } from "./refreshing";
import { SHARE } from "./share";
import { signatureReport } from "./signature-report";

/** What can be asked of an attached document: the predicate type of a statement, the name of a bill of materials. */
export type DocumentQuestion = "statementType" | "documentName";

type Options = Refreshing & { region?: Region; store?: Store; onGiven?: OnGiven };

/** One region's registry with a memory: each answer comes from it if its age allows, else from the registry. */
export class CachedRegistry {
  readonly #registry: Registry;
  readonly #memory: RegionMemory;
  readonly #lists: CachedLists;
  readonly #manifests: CachedManifests;
  readonly #referrers: CachedReferrers;
  readonly #content: Content;
  readonly #configs: ContentView<ImageConfigReading>;
  readonly #helmConfigs: ContentView<HelmConfigResult>;
  readonly #charts: ContentView<ChartContents>;
  readonly #documents: Record<DocumentQuestion, ContentView<string | undefined>>;
  readonly #signatures: ReadingCache<SignatureReport>;
  readonly #configHeads: CountedCache<ConfigHead>;
  /** What background work reads without a place in memory. */
  readonly aside: AsideReadings;

  /** Without a store, what it learns ends with this object. */
  constructor(registry: Registry, options: Options = {}) {
    const { region = "global", store = openMemoryStore().store, onGiven, ...refreshing } = options;
    this.#registry = registry;
    this.#memory = new RegionMemory(region, store);
    this.#lists = new CachedLists(registry, this.#memory, refreshing, onGiven);
    this.#manifests = new CachedManifests(registry, this.#memory, refreshing, onGiven);
    this.#referrers = new CachedReferrers(registry, this.#memory, refreshing, onGiven);
    this.#content = new Content(registry, this.#memory, memory(), (tier) => onGiven?.("content", tier));
    this.#configs = new ContentView(this.#content, CONFIGURATION, parseConfig);
    this.#helmConfigs = new ContentView(this.#content, CONFIGURATION, parseHelmConfig);
    this.#charts = new ContentView(this.#content, CHART, parseChart);
    this.#documents = documentViews(this.#content);
    this.#signatures = new ReadingCache({ freshness: IMMUTABLE, share: SHARE.small });
    this.#configHeads = new CountedCache({ account: memory(), share: SHARE.small });
    const parts = { lists: this.#lists, manifests: this.#manifests, content: this.#content, memory: this.#memory };
    this.aside = new AsideReadings(parts);
  }

  /** All repositories, in code-unit order. */
  catalog(): Promise<Reading<readonly string[]>> {
    return this.#lists.catalog();
  }

  /** All tags, as the registry sends them, the same object while it sends the same; from an answer of at most this age in milliseconds, if given. */
  tags(repository: Repository, age?: number): Promise<Reading<NameList>> {
    return this.#lists.tags(repository, age);
  }

  /** Whether the lists in memory lack a repository or a tag. The registry has the last word, as lists grow. False without a list. */
  lacks(repository: Repository, reference?: Reference): boolean {
    return this.#lists.lacks(repository, reference);
  }

  /** The lists that are in memory, however old. No request. */
  get known(): KnownLists {
    return this.#lists.known;
  }

  /** A manifest with its bytes. By tag, `readAt` is when the registry last said that the tag has this digest. */
  manifest(repository: Repository, reference: Reference): Promise<Reading<FetchedManifest>> {
    return this.#manifests.get(repository, reference);
  }

  /** The digest of a tag. Its manifest is read with it only if the registry is asked. */
  resolution(repository: Repository, tag: Tag): Promise<Reading<Digest>> {
    return this.#manifests.resolution(repository, tag);
  }

  /**
   * The digest that the registry serves under a reference, from an answer at most `age` milliseconds old. If the registry fails, no
   * older answer replaces it. For a digest, whether it is served.
   */
  servedDigest(repository: Repository, reference: Reference, age: number): Promise<Reading<Digest>> {
    return this.#manifests.servedDigest(repository, reference, age);
  }

  /** What an entry of an index is, with the number of bytes of its manifest. */
  entry(repository: Repository, digest: Digest): Promise<{ bytes: number; value: EntryReading }> {
    return this.#manifests.entry(repository, digest);
  }

  /** What a list of platforms needs of an image configuration. It is small, so it outlives the configuration's bytes. */
  async configHead(repository: Repository, descriptor: Descriptor): Promise<ConfigHead> {
    const key = keyOf(descriptor);
    const known = this.#configHeads.get(key);
    if (known) return known;
    const made = configHeadOf((await this.config(repository, descriptor)).value.config);
    this.#configHeads.set(key, made);
    return made;
  }

  /** An image configuration, by its descriptor in the manifest. */
  config(repository: Repository, descriptor: Descriptor): Promise<Reading<ImageConfigReading>> {
    return this.#configs.get(repository, descriptor);
  }

  /** The bytes of a configuration as the registry sent them, whatever they hold. */
  configBytes(repository: Repository, descriptor: Descriptor): Promise<Reading<Uint8Array>> {
    return this.#content.get(repository, descriptor, CONFIGURATION);
  }

  /** The configuration of a Helm chart, by its descriptor in the manifest. */
  helmConfig(repository: Repository, descriptor: Descriptor): Promise<Reading<HelmConfigResult>> {
    return this.#helmConfigs.get(repository, descriptor);
  }

  /** The contents of a packed chart, by its descriptor in the manifest. No request if the descriptor says that it is too large. */
  async chart(repository: Repository, layer: Descriptor): Promise<Reading<ChartContents>> {
    const { most } = CHART;
    if (layer.size <= most) return this.#charts.get(repository, layer);
    return { value: { ok: false, failure: { code: "too-large", bound: "compressed", most } }, readAt: Date.now() };
  }

  /** What refers to a digest, as an image index. */
  referrers(repository: Repository, digest: Digest, artifactType?: string): Promise<Reading<ImageIndex>> {
    return this.#referrers.get(repository, digest, artifactType);
  }

  /** What an attached document says of itself; `undefined` if it does not say so. */
  document(
    repository: Repository,
    descriptor: Descriptor,
    question: DocumentQuestion,
  ): Promise<Reading<string | undefined>> {
    return this.#documents[question].get(repository, descriptor);
  }

  /** What the envelope of a signature says of a digest. It depends on that digest and on the media type, not on the bytes alone. */
  signature(repository: Repository, envelope: Descriptor, subject: Digest): Promise<Reading<SignatureReport>> {
    const key = `${repository}@${envelope.digest} ${envelope.size} ${subject} ${envelope.mediaType ?? ""}`;
    return this.#signatures.get(key, (signal) =>
      signatureReport(this.#content, repository, { envelope, subject }, signal),
    );
  }

  /** A blob as it comes, for one reader, and never kept; the last chunk comes once all of them are verified. */
  blobStream(repository: Repository, descriptor: Descriptor, signal: AbortSignal): AsyncGenerator<Uint8Array, void> {
    return this.#registry.blobStream(repository, descriptor, signal);
  }

  /** Notes the day that a publisher set for the end of an image's life. */
  noteEnd(repository: Repository, digest: Digest, end: { ends: string; at: number }): void {
    this.#memory.noteEnd(repository, digest, end);
  }

  /** Adds to what is known of an image by its digest. */
  describe(digest: Digest, facts: ImageFacts): void {
    this.#memory.describe(digest, facts);
  }

  /** The repositories where a digest was met, with the tags that still have it as far as is known. No request. */
  placesOf(digest: Digest): Promise<DigestPlace[]> {
    return this.#memory.placesOf(digest);
  }

  /** The tags that have or had a digest of a repository, according to every look so far. No request. */
  tagsOf(repository: Repository, digest: Digest): Promise<TagsOfDigest> {
    return this.#memory.tagsOf(repository, digest);
  }
}
