import "server-only";
import { setMaxListeners } from "node:events";
import type { Descriptor, ImageIndex } from "@/lib/oci/manifest/manifest";
import { OCI_INDEX } from "@/lib/oci/manifest/media-type";
import type { Digest } from "@/lib/oci/name/digest";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import type { EndpointContext } from "../endpoint-context";
import { manifest } from "../manifest/manifests";
import { listReferrers } from "./referrers-api";
import { fallbackReferrers } from "./referrers-fallback";
import { nameReferrers } from "./referrers-unnamed";

/**
 * Returns the referrers of a digest as one index. If an artifact type is given, filters here when the registry does
 * not. If the registry answers 404, it has no Referrers API, and the fallback tag is requested.
 * @throws RegistryFailure; the signal's reason when it aborts
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers
 */
export async function referrers(
  context: EndpointContext,
  repository: Repository,
  digest: Digest,
  artifactType: string | undefined,
  signal: AbortSignal,
): Promise<ImageIndex> {
  try {
    return indexOf(await listReferrers(context, repository, digest, artifactType, signal));
  } catch (error) {
    if (!(error instanceof RegistryFailure) || !isNotFound(error)) throw error;
  }
  // Several manifests are requested at once, and each request listens to the signal.
  setMaxListeners(50, signal);
  const fetchManifest = (reference: Reference) => manifest(context, repository, reference, signal);
  const found = await nameReferrers(await fallbackReferrers(digest, fetchManifest), fetchManifest);
  return indexOf(found.filter((one) => artifactType === undefined || one.artifactType === artifactType));
}

function isNotFound({ reason }: RegistryFailure): boolean {
  return reason === "unknown-manifest" || reason === "unknown-repository";
}

function indexOf(manifests: Descriptor[]): ImageIndex {
  return { schemaVersion: 2, mediaType: OCI_INDEX, manifests };
}
