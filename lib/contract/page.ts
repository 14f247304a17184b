import { readPortalPath } from "@/lib/mar/portal-path";
import { DEFAULT_REGION, type Region, regionOfHost, regionSchema } from "@/lib/mar/region";
import { parseDigest } from "@/lib/oci/digest";
import { type ImageName, type ImageNameProblem, parseImageName } from "@/lib/oci/image-name";
import { formatPlatform, parseOsVersion, parsePlatform } from "@/lib/oci/platform";
import { parseTag } from "@/lib/oci/tag";
import { catalogPath, imagePath, type PageQuery } from "./page-path";
import { pageState } from "./page-state";
import { isReservedPath } from "./reserved-path";

/** What a page's address can be wrong in. */
export type PageProblem = ImageNameProblem | "REGION_UNKNOWN" | "PLATFORM_INVALID";

export type QueryResult = { ok: true; query: PageQuery } | { ok: false; problem: PageProblem; part: string };

export type Page =
  | { kind: "redirect"; to: string }
  | { kind: "image"; imageName: ImageName; query: PageQuery }
  | { kind: "invalid"; problem: PageProblem; part: string };

/** Reads the query state that every page has, and refuses what it does not know. */
export function readPageQuery(search: URLSearchParams): QueryResult {
  const region = search.get("region") ?? DEFAULT_REGION;
  const known = regionSchema.safeParse(region);
  if (!known.success) return { ok: false, problem: "REGION_UNKNOWN", part: region };
  const query: PageQuery = { region: known.data };
  const platform = search.get("platform");
  if (platform) {
    const parsed = parsePlatform(platform);
    if (!parsed) return { ok: false, problem: "PLATFORM_INVALID", part: platform };
    query.platform = formatPlatform(parsed);
    query.osVersion = parsed.osVersion;
  }
  const osVersion = search.get("os.version");
  if (osVersion) {
    query.osVersion = parseOsVersion(osVersion);
    if (!query.osVersion) return { ok: false, problem: "PLATFORM_INVALID", part: osVersion };
  }
  const manifest = search.get("manifest");
  if (manifest) {
    query.manifest = parseDigest(manifest);
    if (!query.manifest) return { ok: false, problem: "DIGEST_INVALID", part: manifest };
  }
  const tag = search.get("tag");
  if (tag) {
    const parsed = parseTag(tag);
    if (!parsed) return { ok: false, problem: "TAG_INVALID", part: tag };
    query.tag = parsed;
  }
  // A tool that there is not, or not yet, is as good as none: the page has its usual one.
  const tool = pageState.tool.parse(search.get("tool") ?? "");
  if (tool) query.tool = tool;
  const by = pageState.by.parse(search.get("by") ?? "");
  if (by) query.by = by;
  // Any text may be asked for: a chart has a file of that name, or the page says that it has none.
  const file = search.get("file");
  if (file) query.file = file;
  for (const name of ["attached", "layer"] as const) {
    const text = search.get(name);
    if (!text) continue;
    const digest = parseDigest(text);
    if (!digest) return { ok: false, problem: "DIGEST_INVALID", part: text };
    query[name] = digest;
  }
  return { ok: true, query };
}

/**
 * Reads a page's address below `/`.
 * @param segments the path's segments as they came, still percent-encoded; they are decoded once, here.
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
