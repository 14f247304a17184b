import { REGION_HOSTS } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/name/image-name";
import { formatImageName } from "@/lib/oci/name/image-name";
import { keyInAddress, type LinkQuery, PAGE_KEYS, type PageQuery, pageState } from "./page-state";
import { isReservedPath } from "./reserved-path";

/**
 * Writes the query state, `?q=…&region=…&platform=…`, in the order of `pageState`: with defaults left out and `/` and `:` left
 * readable. Empty where nothing is left.
 */
export function pageQuery(query: LinkQuery): string {
  const text = PAGE_KEYS.flatMap((key) => {
    const value = query[key];
    const parser = pageState[key];
    if (!value || ("defaultValue" in parser && value === parser.defaultValue)) return [];
    return [`${keyInAddress(key)}=${encoded(value).replaceAll("%2F", "/").replaceAll("%3A", ":")}`];
  }).join("&");
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
export function checkPath({ region, platform }: Pick<LinkQuery, "region" | "platform">): string {
  return `/check${pageQuery({ region, platform })}`;
}

/** Path of the catalog. */
export function catalogPath(query: LinkQuery): string {
  return `/${pageQuery(query)}`;
}

/** Path of a repository's or an image's page: its name; behind the registry host where a route of ours has the same name. */
export function imagePath(imageName: ImageName, query: LinkQuery): string {
  const name = formatImageName(imageName);
  const prefix = isReservedPath(imageName.repository.split("/")) ? `/${REGION_HOSTS.global.registry}` : "";
  return `${prefix}/${name}${pageQuery(query)}`;
}
