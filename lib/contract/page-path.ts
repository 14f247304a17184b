import { DEFAULT_REGION, REGION_HOSTS, type Region } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/image-name";
import { formatImageName } from "@/lib/oci/image-name";
import type { Tag } from "@/lib/oci/tag";
import { isReservedPath } from "./reserved-path";

/** The query state that every page has; more of it belongs to single pages and is carried as it is. */
export type PageQuery = {
  region: Region;
  platform?: string | undefined;
  q?: string | undefined;
  /** On a page by digest: the tag that had this digest when the link was made. */
  tag?: Tag | undefined;
};

/** `?region=…&platform=…&q=…`, with defaults left out and `/` left readable. */
export function pageQuery({ region, platform, q, tag }: PageQuery): string {
  const pairs: [string, string | undefined][] = [
    ["q", q],
    ["region", region === DEFAULT_REGION ? undefined : region],
    ["platform", platform],
    ["tag", tag],
  ];
  const text = pairs
    .filter((pair): pair is [string, string] => Boolean(pair[1]))
    .map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll("%2F", "/")}`)
    .join("&");
  return text && `?${text}`;
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
