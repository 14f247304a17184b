import type { FirewallOutputId } from "@/lib/mar/firewall/firewall-outputs";
import { DEFAULT_REGION, type Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import type { RawDocument } from "./image/raw-document";

/** Paths of our own API: the one place that spells them. Names and references need no escaping, their grammars see to it. */

export function catalogApiPath(region: Region): string {
  return `/api/${region}/v2/_catalog`;
}

export function tagListApiPath(region: Region, repository: Repository): string {
  return `/api/${region}/v2/${repository}/tags/list`;
}

export function manifestApiPath(region: Region, repository: Repository, reference: Reference): string {
  return `/api/${region}/v2/${repository}/manifests/${reference}`;
}

/** NDJSON of summaries, one line a reference. */
export function imagesApiPath(region: Region, repository: Repository, references: readonly Reference[]): string {
  const query = new URLSearchParams(references.map((reference) => ["reference", reference]));
  return `/api/${region}/images/${repository}?${query}`;
}

/** NDJSON of the digests that a region serves, one line a reference; with `created`, when the images were made. */
export function digestsApiPath(
  region: Region,
  repository: Repository,
  references: readonly Reference[],
  created = false,
): string {
  const query = new URLSearchParams(references.map((reference) => ["reference", reference]));
  return `/api/${region}/digests/${repository}?${query}${created ? "&created" : ""}`;
}

/** NDJSON of the tags to move to, one line a tag. */
export function replacementsApiPath(region: Region, repository: Repository, tags: readonly Tag[]): string {
  return `/api/${region}/replacements/${repository}?${new URLSearchParams(tags.map((tag) => ["tag", tag]))}`;
}

/** A config, by the digest of the manifest that names it. With `download` the answer is a file to keep. */
export function configApiPath(region: Region, repository: Repository, manifest: Digest, download = false): string {
  return `/api/${region}/configs/${repository}?manifest=${manifest}${download ? "&download" : ""}`;
}

/** The text of one file of a packed chart, by the digest of the chart's manifest. */
export function chartFileApiPath(region: Region, repository: Repository, manifest: Digest, file: string): string {
  return `/api/${region}/charts/${repository}?${new URLSearchParams({ manifest, file })}`;
}

/** A document as the registry sent it. */
export function rawDocumentApiPath(region: Region, repository: Repository, document: RawDocument): string {
  return document.kind === "config"
    ? configApiPath(region, repository, document.ofManifest)
    : manifestApiPath(region, repository, document.digest);
}

export function referrersApiPath(region: Region, repository: Repository, digest: Digest): string {
  return `/api/${region}/v2/${repository}/referrers/${digest}`;
}

/** An attached document: the manifest that it belongs to, and its layer where there are several. */
export type AttachedDocumentName = { repository: Repository; manifest: Digest; layer?: Digest };

/** NDJSON of a bill of materials, one line a package. */
export function sbomApiPath(region: Region, name: AttachedDocumentName): string {
  return `/api/${region}/sboms/${documentPath(name)}`;
}

/** The bytes of an attached document, to be saved. */
export function attachedApiPath(region: Region, name: AttachedDocumentName): string {
  return `/api/${region}/attached/${documentPath(name)}`;
}

function documentPath({ repository, manifest, layer }: AttachedDocumentName): string {
  return `${repository}?manifest=${manifest}${layer ? `&layer=${layer}` : ""}`;
}

/** A file of firewall rules, in one of the forms that they are given in. */
export function firewallApiPath(form: FirewallOutputId, regions: readonly Region[]): string {
  return `/api/firewall/${form}?${new URLSearchParams(regions.map((region) => ["region", region]))}`;
}

/** How the server fares with the registry endpoint of each region, asked now. */
export const REACHABILITY_API_PATH = "/api/reachability";

/** What an input names and which page to open for it; without a region, names that tell none are the global region's. */
export function resolveApiPath(input: string, region?: Region): string {
  return `/api/resolve?${new URLSearchParams({ q: input, ...(region && region !== DEFAULT_REGION ? { region } : {}) })}`;
}
