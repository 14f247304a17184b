import "server-only";

/** What a store keeps at most of one kind of list: lists, and bytes of them all. */
type ListLimits = { lists: number; bytes: number };

/**
 * What a store keeps of all that grows with what strangers ask and registries send; beyond it, what was read least recently leaves first.
 * Observations stay.
 */
export type StoreLimits = {
  /** Notes that a repository has a digest. Microsoft Artifact Registry has some hundred thousand. */
  places: number;
  /** Descriptions of images that no observation names. */
  images: number;
  /** Notes that a manifest names a digest: a platform, a configuration, a layer. */
  parts: number;
  /** SBOMs of images, and packages in all of them, each version counted. */
  sboms: number;
  packages: number;
  /** Images whose layers are known. */
  built: number;
  tags: ListLimits;
  /** A visitor can ask for any digest and any type of artifact. */
  referrers: ListLimits;
  /** What the portal says: two answers a repository, one of them with its README, the other with all tags. */
  portal: ListLimits;
};

const MB = 1e6;

export const STORE_LIMITS: StoreLimits = {
  places: 2_000_000,
  images: 500_000,
  parts: 2_000_000,
  sboms: 200_000,
  packages: 2_000_000,
  built: 500_000,
  tags: { lists: 50_000, bytes: 500 * MB },
  referrers: { lists: 200_000, bytes: 200 * MB },
  portal: { lists: 50_000, bytes: 200 * MB },
};

/** Longest name of a list, in characters: a digest of a repository and a type of artifact, each as long as the specs allow. */
export const LONGEST_NAME = 700;
/** Longest list of an image's platforms, in characters of JSON. */
export const LONGEST_PLATFORMS = 8_000;
