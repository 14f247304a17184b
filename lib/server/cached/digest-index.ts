import "server-only";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { CountedCache } from "../memory/counted-cache";
import { memory } from "../memory/memory";
import type { FetchedManifest } from "../registry/registry";

/** Most digests kept; the least recently used is evicted first. */
const DIGESTS_LIMIT = 50_000;
/** Most repositories kept per digest, and most tags in each. */
export const PLACES_LIMIT = 8;
export const TAGS_LIMIT = 100;
/** The share of the caches' memory for notes; hostile repository names could fill it otherwise. */
const SHARE = 1 / 16;
/** Entries noted per image index; a hostile index could evict all others otherwise. */
export const ENTRIES_LIMIT = 256;

/** A repository that has a digest, and the tags that pointed to it, latest first. */
export type DigestPlace = { repository: Repository; tags: readonly Tag[] };

/** Finds the repositories of a digest from what was read. The registry has no such lookup. */
export class DigestIndex {
  readonly #places: CountedCache<readonly DigestPlace[]>;

  constructor(limit: number = DIGESTS_LIMIT, account = memory()) {
    this.#places = new CountedCache({ account, share: SHARE, mostEntries: limit });
  }

  /** Notes a manifest, the digests in its index, and the tag of the request. */
  add(repository: Repository, { digest, manifest }: FetchedManifest, tag?: Tag): void {
    if (isImageIndex(manifest)) {
      for (const entry of manifest.manifests.slice(0, ENTRIES_LIMIT)) this.#note(entry.digest, repository);
    }
    this.#note(digest, repository, tag);
  }

  /** Returns where a digest was read, latest first; an empty list does not prove that it does not exist. */
  find(digest: Digest): readonly DigestPlace[] {
    return this.#places.get(digest) ?? [];
  }

  #note(digest: Digest, repository: Repository, tag?: Tag): void {
    const known = this.#places.get(digest) ?? [];
    const before = known.find((place) => place.repository === repository)?.tags ?? [];
    const tags = tag ? [tag, ...before.filter((each) => each !== tag)].slice(0, TAGS_LIMIT) : before;
    const others = known.filter((place) => place.repository !== repository);
    this.#places.set(digest, [{ repository, tags }, ...others].slice(0, PLACES_LIMIT));
  }
}
