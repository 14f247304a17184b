import "server-only";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { CountedCache } from "../memory/counted-cache";
import { memory } from "../memory/memory";
import type { FetchedManifest } from "../registry/registry";

/** Most digests that are remembered; the one not looked at for the longest time is forgotten first. */
const DIGESTS_LIMIT = 50_000;
/** Most repositories that are remembered of one digest, and most tags of it in each. */
export const PLACES_LIMIT = 8;
export const TAGS_LIMIT = 100;
/** Part of the memory for all caches that notes may take; a repository of hostile names would else fill it. */
const SHARE = 1 / 16;
/** Entries of one image index that are noted; a hostile one would else push all others out. */
export const ENTRIES_LIMIT = 256;

/** A repository that has a digest, and the tags that have led to it, the latest first. */
export type DigestPlace = { repository: Repository; tags: readonly Tag[] };

/** Where digests were met: the way back from a digest to its repositories. The registry itself has none. */
export class DigestIndex {
  readonly #places: CountedCache<readonly DigestPlace[]>;

  constructor(limit: number = DIGESTS_LIMIT, account = memory()) {
    this.#places = new CountedCache({ account, share: SHARE, mostEntries: limit });
  }

  /** Notes a manifest, what its index names, and the tag that it was asked for by. */
  add(repository: Repository, { digest, manifest }: FetchedManifest, tag?: Tag): void {
    if (isImageIndex(manifest)) {
      for (const entry of manifest.manifests.slice(0, ENTRIES_LIMIT)) this.#note(entry.digest, repository);
    }
    this.#note(digest, repository, tag);
  }

  /** Where a digest was met, the latest place first; nowhere is no proof that there is no such digest. */
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
