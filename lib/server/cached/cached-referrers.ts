import "server-only";
import { publishedEnd } from "@/lib/mar/referrer/lifecycle";
import { type ImageIndex, imageIndexSchema } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Registry } from "../registry/registry";
import { REFERRERS } from "./freshness";
import type { Read } from "./in-turn";
import { type Reading, ReadingCache } from "./reading";
import type { RegionMemory } from "./recall/region-memory";
import type { OnGiven, Refreshing } from "./refreshing";
import { SHARE } from "./share";

/** What refers to the digests of a region, kept with its age. */
export class CachedReferrers {
  readonly #registry: Registry;
  readonly #memory: RegionMemory;
  readonly #cache: ReadingCache<ImageIndex>;

  constructor(registry: Registry, memory: RegionMemory, refreshing?: Refreshing, onGiven?: OnGiven) {
    this.#registry = registry;
    this.#memory = memory;
    this.#cache = new ReadingCache({
      freshness: REFERRERS,
      share: SHARE.small,
      onGiven: (tier) => onGiven?.("referrers", tier),
      ...refreshing,
    });
  }

  /** See `CachedRegistry.referrers`. */
  get(repository: Repository, digest: Digest, artifactType: string | undefined): Promise<Reading<ImageIndex>> {
    const key = `${repository}@${digest} ${artifactType ?? ""}`;
    const read: Read<ImageIndex> = async (signal, answeredAt) => {
      const index = await this.#registry.referrers(repository, digest, artifactType, signal);
      const body = Buffer.from(JSON.stringify(index));
      this.#memory.noteList("referrers", key, { body, readAt: answeredAt() });
      const ends = publishedEnd(index.manifests);
      if (ends) this.#memory.noteEnd(repository, digest, { ends, at: answeredAt() });
      return index;
    };
    return this.#cache.get(key, read, () => this.#recall(key));
  }

  /** The list in the store; `undefined` if it has none that can be read. */
  async #recall(key: string): Promise<Reading<ImageIndex> | undefined> {
    const list = await this.#memory.list("referrers", key);
    if (!list) return undefined;
    try {
      const { data } = imageIndexSchema.safeParse(JSON.parse(Buffer.from(list.value).toString()));
      return data && { value: data, readAt: list.readAt };
    } catch {
      return undefined;
    }
  }
}
