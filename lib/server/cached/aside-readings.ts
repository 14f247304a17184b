import "server-only";
import type { ImageFacts } from "@/lib/mar/history/observation";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { NameList } from "../names/name-list";
import type { FetchedManifest, Registry } from "../registry/registry";
import type { CachedLists } from "./cached-lists";
import type { CachedManifests, TagAside, TagReading } from "./cached-manifests";
import { type ConfigHead, configHeadOf } from "./config-head";
import type { Content } from "./content/content";
import { CONFIGURATION, parseConfig } from "./content/uses";
import type { Reading } from "./reading";
import type { RegionMemory } from "./recall/region-memory";

type Parts = { lists: CachedLists; manifests: CachedManifests; content: Content; memory: RegionMemory };

/**
 * Readings for background work, which asks through a client of its own. It shares requests with visitors and notes in the store what it
 * reads, and pushes nothing out of the caches: what is not in memory stays out of it.
 */
export class AsideReadings {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** All repositories, in code-unit order. */
  catalog(registry: Registry, signal: AbortSignal): Promise<Reading<readonly string[]>> {
    return this.#parts.lists.catalogAside(registry, signal);
  }

  /** All tags of a repository. */
  tags(registry: Registry, repository: Repository, signal: AbortSignal): Promise<Reading<NameList>> {
    return this.#parts.lists.tagsAside(registry, repository, signal);
  }

  /** The digest of a tag, by one request: its manifest comes only if the digest is another one than is known. */
  tag(registry: Registry, tag: TagAside, signal: AbortSignal): Promise<Reading<TagReading>> {
    return this.#parts.manifests.tagAside(registry, tag, signal);
  }

  /** A manifest by digest, from the store if it has it. */
  manifest(
    registry: Registry,
    repository: Repository,
    digest: Digest,
    signal: AbortSignal,
  ): Promise<Reading<FetchedManifest>> {
    return this.#parts.manifests.manifestAside(registry, repository, digest, signal);
  }

  /** What an image's configuration says of its platform and its date. */
  async config(
    registry: Registry,
    repository: Repository,
    descriptor: Descriptor,
    signal: AbortSignal,
  ): Promise<ConfigHead> {
    const { value } = await this.#parts.content.aside(registry, repository, descriptor, CONFIGURATION, signal);
    const asked = { subject: `the configuration ${repository}@${descriptor.digest}`, key: repository, signal };
    return configHeadOf((await parseConfig(value, asked)).config);
  }

  /** Adds to what is known of an image. */
  describe(digest: Digest, facts: ImageFacts): void {
    this.#parts.memory.describe(digest, facts);
  }
}
