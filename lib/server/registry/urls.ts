import "server-only";
import type { Digest } from "@/lib/oci/name/digest";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";

// Repositories, tags and digests are parsed values: their grammars exclude every character that has a meaning in a
// path.

/**
 * `GET /v2/`
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#determining-support
 */
export function pingUrl(origin: string): URL {
  return new URL("/v2/", origin);
}

/**
 * `GET /v2/_catalog?n=<names>`
 * @see https://distribution.github.io/distribution/spec/api/#listing-repositories
 */
export function catalogUrl(origin: string, names: number): URL {
  const url = new URL("/v2/_catalog", origin);
  url.searchParams.set("n", String(names));
  return url;
}

/**
 * `GET /v2/<name>/tags/list`; without `n` the registry chooses the size of a page.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-tags
 */
export function tagsUrl(origin: string, repository: Repository): URL {
  return new URL(`/v2/${repository}/tags/list`, origin);
}

/**
 * `GET /v2/<name>/manifests/<reference>`
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests
 */
export function manifestUrl(origin: string, repository: Repository, reference: Reference): URL {
  return new URL(`/v2/${repository}/manifests/${reference}`, origin);
}

/**
 * `GET /v2/<name>/referrers/<digest>[?artifactType=<type>]`
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers
 */
export function referrersUrl(origin: string, repository: Repository, digest: Digest, artifactType?: string): URL {
  const url = new URL(`/v2/${repository}/referrers/${digest}`, origin);
  if (artifactType !== undefined) url.searchParams.set("artifactType", artifactType);
  return url;
}

/**
 * `GET /v2/<name>/blobs/<digest>`
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-blobs
 */
export function blobUrl(origin: string, repository: Repository, digest: Digest): URL {
  return new URL(`/v2/${repository}/blobs/${digest}`, origin);
}

/** Returns the repository in an address; empty for the catalog and the ping, which share one turn. */
export function repositoryIn({ pathname }: URL): string {
  return /^\/v2\/(.+)\/(?:manifests|tags|blobs|referrers)\/[^/]*$/.exec(pathname)?.[1] ?? "";
}
