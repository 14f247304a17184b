import { REGION_HOSTS, type Region } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/name/image-name";
import { formatImageName } from "@/lib/oci/name/image-name";
import { keyInAddress, type LinkQuery, type listState, PAGE_KEYS, pageState } from "./page-state";
import { isReservedPath } from "./reserved-path";

/** Returns the query state's names and values in an address, in the order of `pageState`, without defaults. */
export function pageEntries(query: LinkQuery): [name: string, value: string][] {
  return PAGE_KEYS.flatMap((key) => {
    const value = query[key];
    const parser = pageState[key];
    return !value || ("defaultValue" in parser && value === parser.defaultValue) ? [] : [[keyInAddress(key), value]];
  });
}

/**
 * Writes the query state, `?q=…&region=…&platform=…`, in the order of `pageState`. Leaves out defaults; keeps `/` and
 * `:` readable. Returns an empty text if nothing is left.
 */
export function pageQuery(query: LinkQuery): string {
  const text = pageEntries(query)
    .map(([name, value]) => `${name}=${readableQuery(encodedValue(value))}`)
    .join("&");
  return text && `?${text}`;
}

/** Writes `/` and `:` of an encoded query as themselves: a query needs no other form of them (RFC 3986, section 3.4). */
export function readableQuery(encoded: string): string {
  return encoded.replaceAll("%2F", "/").replaceAll("%3A", ":");
}

/** Percent-encodes a text. A lone surrogate, which no address can hold, becomes the replacement character. */
export function encodedValue(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));
}

/** Path of the catalog's page, the first that most visitors open. */
export const CATALOG_PATH = "/";

/** Path of the endpoints page: the only one on which a browser may ask the official hosts directly. */
export const ENDPOINTS_PATH = "/endpoints";

/** Element id of the opened referrer on an image's page. */
export const OPENED_ID = "attached";

/** Element id of what moved in the marks of this device, on the catalog's page; it also shows the section without marks. */
export const YOUR_TAGS_ID = "your-tags";

/** Returns the path of the page that checks files, with region and platform. */
export function checkPath({ region, platform }: Pick<LinkQuery, "region" | "platform">): string {
  return `/check${pageQuery({ region, platform })}`;
}

/** Returns the path of the page that explains the API. */
export function docsPath({ region }: Pick<LinkQuery, "region">): string {
  return `/docs${pageQuery({ region })}`;
}

/** Returns the path of the catalog: what a search finds, else the home page. */
export function catalogPath(query: LinkQuery): string {
  return `${CATALOG_PATH}${pageQuery(query)}`;
}

const NAMESPACE: keyof typeof listState = "namespace";
const BROWSE: keyof typeof listState = "browse";

/** Returns the path of a list of repositories: those of a namespace, or all. */
export function catalogListPath({ namespace, region }: { namespace?: string | undefined; region: Region }): string {
  const list = namespace ? `${NAMESPACE}=${readableQuery(encodedValue(namespace))}` : `${BROWSE}=all`;
  return `${CATALOG_PATH}?${[list, pageQuery({ region }).slice(1)].filter(Boolean).join("&")}`;
}

/**
 * Returns the path of a repository's or an image's page: its name, after the registry host if one of our routes has the
 * same name.
 */
export function imagePath(imageName: ImageName, query: LinkQuery): string {
  const name = formatImageName(imageName);
  const prefix = isReservedPath(imageName.repository.split("/")) ? `/${REGION_HOSTS.global.registry}` : "";
  return `${prefix}/${name}${pageQuery(query)}`;
}
