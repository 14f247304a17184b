import { createLoader, type inferParserType, parseAsString } from "nuqs/server";
import { encodedValue, pageQuery } from "./page-path";
import type { PageQuery } from "./page-state";

/**
 * The page's own keys, in the order in which addresses have them: the names of two images, with a host if that decides the
 * region. Reader, writer and properties come from here.
 */
const comparisonState = { from: parseAsString.withDefault(""), to: parseAsString.withDefault("") };

type ComparisonState = inferParserType<typeof comparisonState>;
export type ComparisonKey = keyof ComparisonState;

/** The keys of the two names, in the order of addresses. */
export const COMPARISON_KEYS = Object.keys(comparisonState) as readonly ComparisonKey[];

/** Two images to compare, as named in the address. */
export type ComparisonAddress = Pick<PageQuery, "region" | "platform" | "osVersion"> & Partial<ComparisonState>;

/** Reads the names as they stand in the address, each empty if it is not there. */
export function readComparisonState(search: URLSearchParams): ComparisonState {
  return createLoader(comparisonState)(search);
}

/** Path of the page that compares two images. */
export const COMPARISON_PATH = "/compare";

/** Returns the path that compares two images. Keeps `/`, `:` and `@` of image names readable. */
export function comparisonPath(address: ComparisonAddress): string {
  const names = COMPARISON_KEYS.flatMap((key) => (address[key] ? `${key}=${readable(address[key])}` : []));
  const rest = pageQuery({ region: address.region, platform: address.platform, osVersion: address.osVersion }).slice(1);
  return `${COMPARISON_PATH}${names.length > 0 || rest ? `?${[...names, ...(rest ? [rest] : [])].join("&")}` : ""}`;
}

function readable(name: string): string {
  return encodedValue(name).replace(/%(?:2F|3A|40)/g, decodeURIComponent);
}
