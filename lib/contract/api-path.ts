import type { FirewallOutputId } from "@/lib/mar/firewall/firewall-outputs";
import { DEFAULT_REGION, type Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { LANG_KEY } from "./feed-path";
import type { RawDocument } from "./image/raw-document";
import type { EndForm } from "./life/end-of-life";
import { type Locale, namedLocale } from "./locale/locale.mjs";

/**
 * Paths of our own API, spelled only here. Names and references need no escaping: their grammars exclude reserved
 * characters.
 */

export function catalogApiPath(region: Region): string {
  return `/api/${region}/v2/_catalog`;
}

export function tagListApiPath(region: Region, repository: Repository): string {
  return `/api/${region}/v2/${repository}/tags/list`;
}

export function manifestApiPath(region: Region, repository: Repository, reference: Reference): string {
  return `/api/${region}/v2/${repository}/manifests/${reference}`;
}

/** Returns the path of the version lines that have ended or end within days. */
export function endOfLifeApiPath(
  region: Region,
  { q, within, form }: { q: string; within: number; form?: EndForm },
): string {
  const query = new URLSearchParams({ within: String(within), ...(q ? { q } : {}), ...(form ? { format: form } : {}) });
  return `/api/${region}/end-of-life?${query}`;
}

/** Returns the path of what the official portal says of a repository. */
export function aboutApiPath(region: Region, repository: Repository): string {
  return `/api/${region}/about/${repository}`;
}

/**
 * Returns the path of the summaries of images: NDJSON, one line per reference. With `pushed`, then lines of when tags were pushed, as the
 * portal says.
 */
export function imagesApiPath(
  region: Region,
  repository: Repository,
  references: readonly Reference[],
  pushed = false,
): string {
  const query = new URLSearchParams(references.map((reference) => ["reference", reference]));
  return `/api/${region}/images/${repository}?${query}${pushed ? "&pushed" : ""}`;
}

/**
 * Returns the path of the digests that a region serves: NDJSON, one line per reference. With `created`, also when the
 * images were made.
 */
export function digestsApiPath(
  region: Region,
  repository: Repository,
  references: readonly Reference[],
  created = false,
): string {
  const query = new URLSearchParams(references.map((reference) => ["reference", reference]));
  return `/api/${region}/digests/${repository}?${query}${created ? "&created" : ""}`;
}

/**
 * Returns the path of what changed in marked repositories and tags since a time: NDJSON. With `look`, the server also
 * asks the registry about the first marks.
 * @param marks as `marksQueries` writes them
 */
export function changesApiPath(
  region: Region,
  { since, marks, look = false }: { since: string; marks: readonly string[]; look?: boolean },
): string {
  return `/api/${region}/changes?since=${since}${look ? "&look" : ""}${marks.map((mark) => `&mark=${mark}`).join("")}`;
}

/** Returns the path of the replacement tags: NDJSON, one line per tag. */
export function replacementsApiPath(region: Region, repository: Repository, tags: readonly Tag[]): string {
  return `/api/${region}/replacements/${repository}?${new URLSearchParams(tags.map((tag) => ["tag", tag]))}`;
}

/**
 * Returns the path of a config, by the digest of the manifest that names it. With `download`, the answer is sent as a
 * file.
 */
export function configApiPath(region: Region, repository: Repository, manifest: Digest, download = false): string {
  return `/api/${region}/configs/${repository}?manifest=${manifest}${download ? "&download" : ""}`;
}

/** Returns the path of the text of a file in a packed chart, by the digest of the chart's manifest. */
export function chartFileApiPath(region: Region, repository: Repository, manifest: Digest, file: string): string {
  return `/api/${region}/charts/${repository}?${new URLSearchParams({ manifest, file })}`;
}

/** Returns the path of a document as the registry sent it. */
export function rawDocumentApiPath(region: Region, repository: Repository, document: RawDocument): string {
  return document.kind === "config"
    ? configApiPath(region, repository, document.ofManifest)
    : manifestApiPath(region, repository, document.digest);
}

export function referrersApiPath(region: Region, repository: Repository, digest: Digest): string {
  return `/api/${region}/v2/${repository}/referrers/${digest}`;
}

/** An attached document: the manifest it belongs to, and its layer if the manifest has several. */
export type AttachedDocumentName = { repository: Repository; manifest: Digest; layer?: Digest };

/** Returns the path of the packages of a bill of materials: NDJSON, one line per package. */
export function sbomApiPath(region: Region, name: AttachedDocumentName): string {
  return `/api/${region}/sboms/${documentPath(name)}`;
}

/** Returns the path of the bytes of an attached document, to download. */
export function attachedApiPath(region: Region, name: AttachedDocumentName): string {
  return `/api/${region}/attached/${documentPath(name)}`;
}

function documentPath({ repository, manifest, layer }: AttachedDocumentName): string {
  return `${repository}?manifest=${manifest}${layer ? `&layer=${layer}` : ""}`;
}

/** Returns the path of a file of firewall rules, in one of the supported forms, with comments in a language. */
export function firewallApiPath(form: FirewallOutputId, regions: readonly Region[], locale?: Locale): string {
  const query = new URLSearchParams(regions.map((region) => ["region", region]));
  const lang = namedLocale(locale);
  if (lang) query.set(LANG_KEY, lang);
  return `/api/firewall/${form}?${query}`;
}

/** Path of the reachability of each region's registry endpoint, as the server sees it now. */
export const REACHABILITY_API_PATH = "/api/reachability";

/**
 * Returns the path that resolves an input to the page to open. `region` applies to names without one; the default is
 * the global region.
 */
export function resolveApiPath(input: string, region?: Region): string {
  return `/api/resolve?${new URLSearchParams({ q: input, ...(region && region !== DEFAULT_REGION ? { region } : {}) })}`;
}
