import "server-only";
import type { Digest } from "@/lib/oci/name/digest";
import { isDigest, type Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { CountedCache } from "../memory/counted-cache";
import { memory } from "../memory/memory";
import type { FetchedManifest, Registry } from "../registry/registry";
import { IMMUTABLE, RESOLUTION } from "./freshness";
import { isGone } from "./gone";
import { inTurn, type Read } from "./in-turn";
import { type EntryReading, readEntry } from "./manifest-head";
import { type Reading, ReadingCache } from "./reading";
import type { RegionMemory } from "./recall/region-memory";
import type { OnGiven, Refreshing } from "./refreshing";
import { SHARE } from "./share";

/** A tag to be read aside. `known`: the digest that it had last. */
export type TagAside = { repository: Repository; tag: Tag; known: Digest | undefined };

/** The digest of a tag, with its manifest if that came with the answer. */
export type TagReading = { digest: Digest; manifest: FetchedManifest | undefined };

/** The manifests of a region, and which digests its tags have. */
export class CachedManifests {
  readonly #registry: Registry;
  readonly #resolutions: ReadingCache<Digest>;
  readonly #manifests: ReadingCache<FetchedManifest>;
  readonly #entries: CountedCache<{ bytes: number; value: EntryReading }>;
  readonly #memory: RegionMemory;

  constructor(registry: Registry, memoryOfRegion: RegionMemory, refreshing?: Refreshing, onGiven?: OnGiven) {
    this.#registry = registry;
    this.#memory = memoryOfRegion;
    const { isShared } = memoryOfRegion;
    this.#resolutions = new ReadingCache({
      freshness: RESOLUTION,
      isShared,
      share: SHARE.small,
      onGiven: (tier) => onGiven?.("tag", tier),
      ...refreshing,
    });
    this.#manifests = new ReadingCache({
      freshness: IMMUTABLE,
      share: SHARE.large,
      onGiven: (tier) => onGiven?.("manifest", tier),
    });
    this.#entries = new CountedCache({ account: memory(), share: SHARE.small });
  }

  /** See `CachedRegistry.manifest`. A tag costs one request, not one for its digest and another for the manifest. */
  async get(repository: Repository, reference: Reference): Promise<Reading<FetchedManifest>> {
    if (isDigest(reference)) return this.#byDigest(repository, reference);
    const resolution = await this.#resolutions.get(
      `${repository}:${reference}`,
      this.#resolving(repository, reference),
      () => this.#recallTagged(repository, reference),
    );
    const { value } = await this.#byDigest(repository, resolution.value);
    return { value, readAt: resolution.readAt };
  }

  /** See `CachedRegistry.resolution`. */
  resolution(repository: Repository, tag: Tag): Promise<Reading<Digest>> {
    const recall = () => this.#memory.resolution(repository, tag);
    return this.#resolutions.get(`${repository}:${tag}`, this.#resolving(repository, tag), recall);
  }

  /** See `CachedRegistry.servedDigest`. */
  async servedDigest(repository: Repository, reference: Reference, age: number): Promise<Reading<Digest>> {
    if (isDigest(reference)) {
      const key = `${repository}@${reference}`;
      const served = await this.#manifests.getWithin(age, key, this.#fetching(repository, reference));
      return { value: served.value.digest, readAt: served.readAt };
    }
    const key = `${repository}:${reference}`;
    const recall = () => this.#memory.resolution(repository, reference);
    try {
      return await this.#resolutions.getWithin(age, key, this.#resolving(repository, reference), recall);
    } catch (failure) {
      if (isGone(failure)) this.#resolutions.forget(key);
      throw failure;
    }
  }

  /**
   * What an entry of an index is, with the bytes of its manifest. It is small, so it does not hang on the manifest but outlives it: an
   * index of many large ones costs nothing the second time.
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

  /** See `AsideReadings.tag`. */
  async tagAside(
    registry: Registry,
    { repository, tag, known }: TagAside,
    signal: AbortSignal,
  ): Promise<Reading<TagReading>> {
    const key = `${repository}:${tag}`;
    let fetched: FetchedManifest | undefined;
    const read: Read<Digest> = async (shared, answeredAt) => {
      fetched = await (known
        ? registry.manifestUnless(repository, { tag, known }, shared)
        : registry.manifest(repository, tag, shared));
      const at = answeredAt();
      if (fetched && fetched.digest !== known) this.#memory.news.note(repository);
      if (fetched) this.#memory.noteManifest(repository, fetched, { tag, at });
      else if (known) this.#memory.noteSame(repository, { tag, digest: known, at });
      return fetched?.digest ?? known ?? noDigest(key);
    };
    try {
      const { value: digest, readAt } = await this.#resolutions.aside(key, inTurn(read), undefined, signal);
      return { value: { digest, manifest: fetched }, readAt };
    } catch (failure) {
      if (isGone(failure)) this.#noteGone(repository, tag);
      throw failure;
    }
  }

  /** See `AsideReadings.manifest`. */
  manifestAside(registry: Registry, repository: Repository, digest: Digest, signal: AbortSignal) {
    const recall = () => this.#memory.manifest(repository, digest);
    const read = inTurn(this.#fetching(repository, digest, registry));
    return this.#manifests.aside(`${repository}@${digest}`, read, recall, signal);
  }

  #noteGone(repository: Repository, tag: Tag): void {
    if (this.#resolutions.peek(`${repository}:${tag}`)) this.#memory.news.note(repository);
    this.#memory.noteGone(repository, tag);
  }

  /** Recalls the digest of a tag, and keeps the manifest that the store has with it. */
  async #recallTagged(repository: Repository, tag: Tag): Promise<Reading<Digest> | undefined> {
    const kept = this.#resolutions.peek(`${repository}:${tag}`);
    // Most tags are what they were.
    if (kept && this.#manifests.peek(`${repository}@${kept.value}`)) return this.#memory.resolution(repository, tag);
    const { resolution, manifest } = await this.#memory.tagged(repository, tag);
    if (resolution && manifest) this.#manifests.set(`${repository}@${resolution.value}`, manifest);
    return resolution;
  }

  #byDigest(repository: Repository, digest: Digest): Promise<Reading<FetchedManifest>> {
    const recall = () => this.#memory.manifest(repository, digest);
    return this.#manifests.get(`${repository}@${digest}`, this.#fetching(repository, digest), recall);
  }

  #fetching(repository: Repository, digest: Digest, registry = this.#registry): Read<FetchedManifest> {
    return async (signal, answeredAt) => {
      const fetched = await registry.manifest(repository, digest, signal);
      this.#memory.noteManifest(repository, fetched, { at: answeredAt() });
      return fetched;
    };
  }

  /** Reads the digest of a tag, and keeps the manifest that comes with it. */
  #resolving(repository: Repository, tag: Tag): Read<Digest> {
    return async (signal, answeredAt) => {
      try {
        const fetched = await this.#registry.manifest(repository, tag, signal);
        const at = answeredAt();
        if (this.#resolutions.peek(`${repository}:${tag}`)?.value !== fetched.digest)
          this.#memory.news.note(repository);
        this.#manifests.set(`${repository}@${fetched.digest}`, { value: fetched, readAt: at });
        this.#memory.noteManifest(repository, fetched, { tag, at });
        return fetched.digest;
      } catch (failure) {
        if (isGone(failure)) this.#noteGone(repository, tag);
        throw failure;
      }
    };
  }
}

function noDigest(key: string): never {
  throw new TypeError(`${key} has no digest`);
}
