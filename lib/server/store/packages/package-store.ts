import "server-only";
import type { PackageSearch } from "@/lib/mar/package-search/package-term";
import type { Region } from "@/lib/mar/region";
import type { PackageIdentity } from "@/lib/mar/sbom/identity";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

/** An image that a tag has, whose SBOMs are to be read. `created`: when it was built, in milliseconds since 1970. */
export type ExpectedImage = { repository: Repository; digest: Digest; created?: number | undefined };

/** The same, and how often in a row it could not be read. */
export type WaitingImage = ExpectedImage & { tries: number };

/** The SBOM of a manifest: an image's, or an index's for all its platforms. */
export type ReadSbom = {
  subject: Digest;
  /** `os/architecture[/variant]`; missing if it is about all platforms. */
  platform?: string | undefined;
  created?: number | undefined;
  packages: readonly PackageIdentity[];
  /** True if packages of it are missing. */
  isPartial: boolean;
};

/** What came of an image. `none`: it has no SBOM, which says nothing of its packages. */
export type SbomOutcome = {
  state: "none" | "read" | "unreadable";
  /** Manifests that have its SBOMs. */
  subjects: readonly Digest[];
  /** True if a platform of it has no SBOM, or one that cannot be read. */
  isPartial: boolean;
  /** An image without an SBOM is asked again then: publishers attach them later. */
  againAt?: number | undefined;
};

/** How many images were asked for their SBOMs, and what came of it. `partly` are some of `withSbom`. */
export type PackageCoverage = {
  images: number;
  withSbom: number;
  partly: number;
  unreadable: number;
  /** Known, and not asked yet. */
  waiting: number;
};

/** An image that has packages, with the tags of a repository that lead to it, the best ones first. */
export type FoundPackages = {
  repository: Repository;
  tags: readonly Tag[];
  /** Tags that lead there and are left out. */
  moreTags: number;
  digest: Digest;
  /** The digest of its tags, if it is not the digest itself. */
  within?: Digest | undefined;
  platform?: string | undefined;
  packages: readonly PackageIdentity[];
  /** Packages that were found and left out. */
  more: number;
};

/** A page of images, those built last first. `next` is where the next one begins; it may be short, also empty. */
export type FoundPackagesPage = {
  images: readonly FoundPackages[];
  next?: number;
  /** True if the search names more packages than are looked for. */
  isBroad: boolean;
};

/** Where a sweep is. */
export type SweepPlace = {
  stage: "images" | "gone" | "sboms";
  repository: string;
  tag: string;
  digest: string;
  id: number;
};

/** The packages of images, by their SBOMs. Each SBOM is kept once, whichever images, repositories and regions have it. */
export type PackageStore = {
  /** Notes images whose SBOMs are to be read; those that are known stay what they are. */
  expect(region: Region, images: readonly ExpectedImage[]): Promise<void>;
  /** Returns images that wait for their SBOMs to be read, those built last first. */
  waiting(region: Region, query: { now: number; limit: number }): Promise<WaitingImage[]>;
  /** Returns those of some manifests whose SBOMs are here. */
  known(subjects: readonly Digest[]): Promise<Digest[]>;
  put(sbom: ReadSbom): Promise<void>;
  settle(region: Region, digest: Digest, outcome: SbomOutcome): Promise<void>;
  /** Leaves an image that cannot be read now for later. */
  postpone(region: Region, digest: Digest, later: { tries: number; retryAt: number }): Promise<void>;
  /**
   * Brings what is here up to the tags of a region, a part at a time: adds images that tags have, and drops what no tag has any more.
   * Returns where to go on; `undefined` at the end.
   */
  sweep(region: Region, from: SweepPlace | undefined): Promise<SweepPlace | undefined>;
  /** Returns images that a tag has now and that have one of the packages. Its work is bounded, whatever the search is. */
  find(
    region: Region,
    search: PackageSearch,
    page: { limit: number; after?: number | undefined; now: number },
  ): Promise<FoundPackagesPage>;
  coverage(region: Region): Promise<PackageCoverage>;
};
