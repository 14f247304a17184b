import type { Region } from "@/lib/mar/region";
import type { Reference } from "@/lib/oci/reference";
import type { Repository } from "@/lib/oci/repository";

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
