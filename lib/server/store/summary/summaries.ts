import "server-only";
import type { ImageCounts } from "@/lib/mar/life/image-counts";
import type { SupportLine } from "@/lib/mar/life/support-line";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";

/** An image of a repository. */
export type ImageOf = { repository: Repository; digest: Digest };

/** The day that the publisher set for the end of an image's life, and when the registry said so, in milliseconds since 1970. */
export type PublishedEnd = ImageOf & { region: Region; ends: string; at: number };

export type FoundLine = SupportLine & { repository: Repository };

/** A place in the order of lines: by repository, then by line. */
type LinePlace = { repository: string; line: string };

export type LinesAsked = {
  /** The last day, in ISO 8601: lines whose support ends later are left out. */
  until: string;
  /** Each must be a part of the repository's name or of the line. */
  words: readonly string[];
  after?: LinePlace | undefined;
  limit: number;
};

/** How many lines of a repository have ended by a day, and how many have not. */
export type LineTotals = { repository: string; ended: number; ending: number };

/** How many repositories with how many tags are summed up, how many are still to be, and when the oldest was. */
export type Progress = { repositories: number; tags: number; left: number; madeAt?: number };

/** A repository that a later catalog had and an earlier one lacked, and when that was read, in milliseconds since 1970. */
export type NewRepository = { repository: Repository; at: number };

/**
 * What the index has, summed up by repository: lines with the end of their support, and counts of images. Made in the background, so that
 * no question reads all tags.
 */
export type Summaries = {
  /** Notes a publisher's mark. */
  noteEnd(end: PublishedEnd): Promise<void>;
  /** Returns the days that publishers set for images, by `repository@digest`. */
  ends(region: Region, images: readonly ImageOf[]): Promise<ReadonlyMap<string, string>>;
  /** Sums up the repositories that were read since the last time. Resolves when none is left. */
  refresh(region: Region, now: number): Promise<void>;
  /** Returns lines whose support has ended or ends by a day, by repository. */
  lines(region: Region, asked: LinesAsked): Promise<FoundLine[]>;
  /** Counts them by repository. */
  totals(region: Region, asked: Pick<LinesAsked, "until" | "words"> & { today: string }): Promise<LineTotals[]>;
  /** Returns lines whose support ends or has ended by a day, those that end last first. */
  latestEnds(region: Region, until: string, limit: number): Promise<FoundLine[]>;
  /** Returns all lines of repositories that have at least one with a day. */
  linesOf(region: Region, repositories: readonly string[]): Promise<FoundLine[]>;
  progress(region: Region, now: number): Promise<Progress>;
  /** Returns counts of all images that are summed up. */
  counts(region: Region): Promise<ImageCounts>;
  /** Returns repositories that are new in the catalog since a time, the latest first. */
  newRepositories(region: Region, query: { since: number; limit: number }): Promise<NewRepository[]>;
};
