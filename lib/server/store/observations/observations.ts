import "server-only";
import type { Lately } from "@/lib/mar/history/lately";
import type { Change, ImageFacts, Observation, TagHistory } from "@/lib/mar/history/observation";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import type { Look } from "./look";

/** One event of a repository: a tag that is new, moved, gone or back. */
export type TagChange = {
  region: Region;
  repository: Repository;
  tag: Tag;
  /** Counts the observations of the tag: with region, repository and tag it identifies the event for ever. */
  seq: number;
  change: Exclude<Change, "first" | "resolved">;
  /** The digest that the tag had before, if known. */
  from?: { digest: Digest; image?: ImageFacts | undefined } | undefined;
  /** The digest that it has since; missing if it is gone, or listed and not read yet. */
  to?: { digest: Digest; image?: ImageFacts | undefined } | undefined;
  firstSeen: number;
  lookedBefore?: number | undefined;
};

/** Changes, latest first, and whether earlier ones were left out. */
export type MarkedChanges = { changes: TagChange[]; hasMore: boolean };

/** Where a page of changes ended; pass it on to get the older ones. */
export type ChangeCursor = { firstSeen: number; tag: string; seq: number };

export type ChangeQuery = {
  /** Most changes returned. */
  limit: number;
  /** Only this tag. */
  tag?: Tag | undefined;
  /** Only tags that this accepts. */
  accepts?: ((tag: Tag) => boolean) | undefined;
  /** Only changes seen first at this time or later. */
  since?: number | undefined;
  before?: ChangeCursor | undefined;
  /** True if nobody asks what the images are. */
  isBare?: boolean | undefined;
};

/** A tag that had a digest, from when to when. */
type SeenTag = { tag: Tag; firstSeen: number; lastSeen: number };

/** Tags that have a digest according to their last look (`now`), that have another now (`before`), and that have gone since. */
export type TagsOfDigest = { now: SeenTag[]; before: SeenTag[]; gone: SeenTag[] };

/** What each region's registry said of its tags, and when. */
export type Observations = {
  look(look: Look): Promise<void>;
  /** Notes that a repository has these digests, whether or not a tag leads to them. */
  place(place: { region: Region; repository: Repository; digests: readonly Digest[]; at: number }): Promise<void>;
  /** Adds to what is known of an image; facts that are missing leave what is known. */
  describe(digest: Digest, facts: ImageFacts): Promise<void>;

  /** Returns what the registry last said of a tag, unless it is only listed. */
  latest(region: Region, repository: Repository, tag: Tag): Promise<Observation | undefined>;
  /** Returns all observations of a tag, oldest first. */
  history(region: Region, repository: Repository, tag: Tag): Promise<TagHistory>;
  /** Returns the histories of a repository's tags after a tag, by code unit. */
  histories(
    region: Region,
    repository: Repository,
    page: { after?: Tag | undefined; limit: number },
  ): Promise<readonly { tag: Tag; observations: TagHistory }[]>;
  /** Returns the tags that have or had a digest, latest first. */
  tagsOf(region: Region, repository: Repository, digest: Digest): Promise<TagsOfDigest>;
  /** Returns the repositories that have a digest, latest first, with the tags that have it as far as is known. */
  placesOf(region: Region, digest: Digest): Promise<{ repository: Repository; tags: Tag[] }[]>;
  /** Returns true if a repository is known to have a digest. */
  has(region: Region, repository: Repository, digest: Digest): Promise<boolean>;
  /** Returns when somebody first looked at a tag of a repository, or read its list and later saw it change. */
  since(region: Region, repository: Repository): Promise<number | undefined>;
  /** Returns what is new, moved, gone or back in a repository, latest first, and where to go on. */
  changes(
    region: Region,
    repository: Repository,
    query: ChangeQuery,
  ): Promise<{ changes: TagChange[]; next?: ChangeCursor }>;
  /** Returns the changes of marked repositories and tags since a time, latest first, at most `limit`; of a tag, the last few. */
  changesOf(
    region: Region,
    marks: readonly { repository: Repository; tag?: Tag | undefined }[],
    query: { since: number; limit: number },
  ): Promise<MarkedChanges>;
  /** Returns which repositories of a region changed before a time, by day and the latest first. */
  lately(region: Region, query: { limit: number; before?: number | undefined }): Promise<Lately>;
  /** Returns what is known of images. */
  images(digests: readonly Digest[]): Promise<ReadonlyMap<Digest, ImageFacts>>;
};
