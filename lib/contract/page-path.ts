import { DEFAULT_REGION, REGION_HOSTS, type Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/digest";
import type { ImageName } from "@/lib/oci/image-name";
import { formatImageName } from "@/lib/oci/image-name";
import type { Tag } from "@/lib/oci/tag";
import type { PullBy, PullToolId } from "./pull-choice";
import { isReservedPath } from "./reserved-path";

/** The query state that every page has; more of it belongs to single pages and is carried as it is. */
export type PageQuery = {
  region: Region;
  platform?: string | undefined;
  /** Where an image has the platform several times: the `os.version`, or the digest of the manifest where that does not tell either. */
  osVersion?: string | undefined;
  manifest?: string | undefined;
  q?: string | undefined;
  /** On a page by digest: the tag that had this digest when the link was made. */
  tag?: Tag | undefined;
  /** A file of a Helm chart, by its path below the chart's folder. */
  file?: string | undefined;
  /** Digest of the referrer, or of the attestation, that is opened. */
  attached?: Digest | undefined;
  /** Of several documents in one manifest, the one that is shown: the digest of its layer. */
  layer?: Digest | undefined;
  /** What the pull command is written for, and by what it names the image. */
  tool?: PullToolId | undefined;
  by?: PullBy | undefined;
};

/**
 * `?q=…&region=…&platform=…&os.version=…&manifest=…&tag=…&tool=…&by=…&file=…&attached=…&layer=…`, with defaults left out and
 * `/` and `:` left readable.
 */
export function pageQuery(query: PageQuery): string {
  const { region, platform, osVersion, manifest, q, tag, file, attached, layer, tool, by } = query;
  const pairs: [string, string | undefined][] = [
    ["q", q],
    ["region", region === DEFAULT_REGION ? undefined : region],
    ["platform", platform],
    ["os.version", osVersion],
    ["manifest", manifest],
    ["tag", tag],
    ["tool", tool],
    ["by", by],
    ["file", file],
    ["attached", attached],
    ["layer", layer],
  ];
  const text = pairs
    .filter((pair): pair is [string, string] => Boolean(pair[1]))
    .map(([key, value]) => `${key}=${encoded(value).replaceAll("%2F", "/").replaceAll("%3A", ":")}`)
    .join("&");
  return text && `?${text}`;
}

/** Percent-encoded. Half a character, which no address can hold, becomes the sign for one that is unknown. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));
}

/** Two images to compare, as they are named in the address: with a host where that decides over the region. */
export type ComparisonAddress = Pick<PageQuery, "region" | "platform" | "osVersion"> & { from?: string; to?: string };

/** Path of the comparison of two images; with the marks of image names left readable. */
export function comparisonPath({ from, to, ...query }: ComparisonAddress): string {
  const names = Object.entries({ from, to }).flatMap(([key, name]) => (name ? `${key}=${readable(name)}` : []));
  const rest = pageQuery(query).slice(1);
  return `/compare${names.length > 0 || rest ? `?${[...names, ...(rest ? [rest] : [])].join("&")}` : ""}`;
}

function readable(name: string): string {
  return encoded(name).replace(/%(?:2F|3A|40)/g, decodeURIComponent);
}

/** Path of the endpoints' page: the one on which a browser may ask the official hosts itself. */
export const ENDPOINTS_PATH = "/endpoints";

/** Where on an image's page the referrer that is opened stands. */
export const OPENED_ID = "attached";

/** Path of the page that checks files; of the query state it has region and platform. */
export function checkPath({ region, platform }: Pick<PageQuery, "region" | "platform">): string {
  return `/check${pageQuery({ region, platform })}`;
}

/** Path of the catalog. */
export function catalogPath(query: PageQuery): string {
  return `/${pageQuery(query)}`;
}

/** Path of a repository's or an image's page: its name; behind the registry host where a route of ours has the same name. */
export function imagePath(imageName: ImageName, query: PageQuery): string {
  const name = formatImageName(imageName);
  const prefix = isReservedPath(imageName.repository.split("/")) ? `/${REGION_HOSTS.global.registry}` : "";
  return `${prefix}/${name}${pageQuery(query)}`;
}
