import "server-only";
import { comparisonPath } from "@/lib/contract/page/comparison-page";
import { historyPath } from "@/lib/contract/page/history-page";
import { imagePath } from "@/lib/contract/page/page-path";
import { formatter } from "@/lib/i18n/formatter";
import { requestPath } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import type { DescribedImage } from "./described-images";

/** What the entries of a feed have in common. */
export type FeedPlace = {
  /** Scheme and host of links. */
  origin: string;
  region: Region;
  repository: Repository;
  images: ReadonlyMap<Digest, DescribedImage>;
};

/** Returns the address of a tag's page. */
export function tagUrl({ origin, region, repository }: FeedPlace, tag: Tag): string {
  return origin + requestPath(imagePath({ repository, tag }, { region }));
}

/** Returns the permalink of an image, which also says when the tag has moved on. */
export function permalink({ origin, region, repository }: FeedPlace, digest: Digest, tag: Tag): string {
  return origin + requestPath(imagePath({ repository, digest }, { region, tag }));
}

/** Returns the address of a repository's page with a filter of its list. */
export function listUrl({ origin, region, repository }: FeedPlace, q?: string): string {
  return origin + requestPath(imagePath({ repository }, { region, q }));
}

/** Returns the address of the page that compares two images of the repository. */
export function compareUrl({ origin, region, repository }: FeedPlace, from: Digest, to: Digest): string {
  return origin + requestPath(comparisonPath({ region, from: `${repository}@${from}`, to: `${repository}@${to}` }));
}

/** Returns the address of the page that shows all that was seen of a tag. */
export function historyUrl({ origin, region, repository }: FeedPlace, tag: Tag): string {
  return origin + requestPath(historyPath({ region, repository, tag }));
}

/** Formats a time to the minute, in UTC. */
export function timeText(time: number): string {
  return translator("feed")("time", { time: formatter().minute(time) });
}
