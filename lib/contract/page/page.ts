import { readPortalPath } from "@/lib/mar/name/portal-path";
import { DEFAULT_REGION, type Region, regionOfHost } from "@/lib/mar/region";
import { type ImageName, type ImageNameProblem, parseImageName } from "@/lib/oci/name/image-name";
import { formatPlatform, parsePlatform } from "@/lib/oci/platform/platform";
import { catalogPath, imagePath } from "./page-path";
import { keyInAddress, PAGE_KEYS, type PageKey, type PageQuery, pageState, type StateProblem } from "./page-state";
import { isReservedPath } from "./reserved-path";

/** What can be wrong with a page's address. */
export type PageProblem = ImageNameProblem | StateProblem;

export type QueryResult = { ok: true; query: PageQuery } | { ok: false; problem: PageProblem; part: string };

export type Page =
  | { kind: "redirect"; to: string }
  | { kind: "image"; imageName: ImageName; query: PageQuery }
  | { kind: "invalid"; problem: PageProblem; part: string };

/**
 * Reads the query state of a page, by the table of its keys. Refuses a strict key whose value cannot be read. Reads a
 * platform in containerd's form, `windows(10.0.20348.1)/amd64`, into `platform` and `osVersion`. Does not read `q`,
 * which belongs to lists.
 */
export function readPageQuery(search: URLSearchParams): QueryResult {
  const query: PageQuery = { region: DEFAULT_REGION };
  const put = <Key extends PageKey>(key: Key, value: PageQuery[Key]) => {
    query[key] = value;
  };
  for (const key of PAGE_KEYS) {
    const text = key === "q" ? "" : search.get(keyInAddress(key));
    if (!text) continue;
    const parser = pageState[key];
    const value = parser.parse(text);
    if (value !== null) put(key, value);
    else if ("refusal" in parser) return { ok: false, problem: parser.refusal, part: text };
  }
  const platform = parsePlatform(query.platform ?? "");
  if (platform) {
    query.platform = formatPlatform(platform);
    query.osVersion ??= platform.osVersion;
  }
  return { ok: true, query };
}

/**
 * Reads a page's address below `/`.
 * @param segments the path's segments, still percent-encoded; they are decoded once, here
 */
export function readPage(segments: readonly string[], search: URLSearchParams): Page {
  const components = decodeSegments(segments);
  if (!components) return { kind: "invalid", problem: "NAME_INVALID", part: segments.join("/") };
  const state = readPageQuery(search);
  if (!state.ok) return { kind: "invalid", problem: state.problem, part: state.part };
  const { query } = state;

  const hostRegion = regionOfHost(components[0] ?? "");
  const portal = hostRegion ? undefined : readPortalPath(components);
  if (portal?.kind === "catalog") {
    return { kind: "redirect", to: catalogPath({ ...query, q: search.get("search") ?? undefined }) };
  }
  const named = hostRegion ? components.slice(1) : portal ? portal.rest : components;
  const region: Region = hostRegion && hostRegion !== DEFAULT_REGION ? hostRegion : query.region;
  if (named.length === 0) return { kind: "redirect", to: catalogPath({ ...query, region }) };

  const result = parseImageName(named.join("/"));
  if (!result.ok) return { kind: "invalid", problem: result.problem, part: result.part };
  const { imageName } = result;
  const staysBehindHost = hostRegion === DEFAULT_REGION && isReservedPath(imageName.repository.split("/"));
  if ((hostRegion && !staysBehindHost) || portal) {
    return { kind: "redirect", to: imagePath(imageName, { ...query, region }) };
  }
  return { kind: "image", imageName, query };
}

function decodeSegments(segments: readonly string[]): string[] | undefined {
  try {
    return segments.map((segment) => decodeURIComponent(segment));
  } catch {
    return undefined;
  }
}
