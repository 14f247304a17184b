import "server-only";
import type { PartRole } from "@/lib/mar/history/observation";
import type { Region } from "@/lib/mar/region";
import type { IndexedFacts, TagSearch } from "@/lib/mar/tag-search/search-term";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

/** A tag that a search found. `id` grows with the time at which its image was built, and is the place to go on from. */
export type FoundTag = Omit<IndexedFacts, "repository" | "tag"> & {
  id: number;
  repository: Repository;
  tag: Tag;
  /** Missing until somebody has asked for it. */
  digest: Digest | undefined;
};

export type SearchPage = {
  limit: number;
  /** The `id` after which the page begins. */
  after?: number | undefined;
  /** Milliseconds since 1970. */
  now: number;
};

/** A page of tags, newest first. It can be short, also empty, where `next` says that there may be more. */
export type FoundTags = { tags: FoundTag[]; next?: number };

/** What of a region is in the index. */
export type Coverage = {
  repositories: number;
  tags: number;
  /** Repositories in the catalog; missing if nobody has read that. */
  of?: number;
  /** When the registry was asked for what is oldest in the index; missing if that is empty. */
  readAt?: number;
};

/** Where a digest is: as a tag's manifest or index, or as what that names. */
export type FoundDigest = {
  digest: Digest;
  as: "manifest" | PartRole;
  repository: Repository;
  /** Missing where no tag is known to lead to it. */
  tag?: Tag;
  /** The digest of the tag, if it is not the digest itself. */
  within?: Digest;
  /** Whether the tag has it, has another digest now, or is gone. */
  is: "now" | "before" | "gone" | "untagged";
  /** When the registry last said so, in milliseconds since 1970. */
  lastSeen: number;
};

/** Places of a digest, those of today first. */
export type FoundDigests = { places: FoundDigest[]; isCut: boolean };

/** An index of all tags that the store knows, kept up by the writes of observations, lists and descriptions. */
export type TagIndex = {
  /** Returns tags that a search finds. Its work is bounded, whatever the search is. */
  search(region: Region, search: TagSearch, page: SearchPage): Promise<FoundTags>;
  coverage(region: Region): Promise<Coverage>;
  /**
   * Returns the places of a digest in a region, or of all digests that begin with a text (`sha256:` and some digits).
   */
  placesOf(region: Region, beginning: string): Promise<FoundDigests>;
  /** Resolves once all that was written before is in the index. */
  filled(): Promise<void>;
};
