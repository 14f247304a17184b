import "server-only";
import type { Region } from "@/lib/mar/region";
import type { TagSearch } from "@/lib/mar/tag-search/search-term";
import type { Digest } from "@/lib/oci/name/digest";
import type { FoundTag, SearchPage } from "../index/tag-index";

/** What one platform's image is built from: its layers, first to last, and the base image that it names. */
export type Built = {
  digest: Digest;
  layers: readonly Digest[];
  base?: { digest?: Digest | undefined; name?: string | undefined } | undefined;
};

/** How it is known that an image is built on another: it says so itself, or it begins with the same layers. */
export type BaseSource = "label" | "layers";

/** A tag whose image is built on another one, or on which one is built. */
export type RelatedTag = FoundTag & { by: BaseSource };

/** A page of tags, those built last first. `isCut`: of images too many to follow, some are left out. */
export type RelatedTags = { tags: RelatedTag[]; isCut: boolean; next?: number };

/** Base images to look for: by digests of their manifests, and by names that labels have, with a `:` at the end for any tag. */
export type AskedBases = { digests: readonly Digest[]; names: readonly string[] };

/** Which images are built on which. */
export type BaseStore = {
  note(built: Built): Promise<void>;
  has(digest: Digest): Promise<boolean>;
  /** Returns tags that a region has now whose images are built on others, and that a search finds. */
  builtOn(
    region: Region,
    asked: AskedBases,
    query: { search?: TagSearch | undefined } & SearchPage,
  ): Promise<RelatedTags>;
  /** Returns tags that a region has now on whose images some manifests are built: those with the most of their layers. */
  basesOf(region: Region, digests: readonly Digest[], query: { limit: number }): Promise<RelatedTags>;
  /** Returns digests that tags of a repository have now, each once, those seen last first, at most `limit`. */
  digestsIn(region: Region, repository: string, query: { tag?: string | undefined; limit: number }): Promise<Digest[]>;
};
