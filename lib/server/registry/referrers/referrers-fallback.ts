import "server-only";
import { type Descriptor, isImageIndex } from "@/lib/oci/manifest/manifest";
import { type Digest, digestParts } from "@/lib/oci/name/digest";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import type { FetchedManifest } from "../registry";

/** The fallback tag has at most so many digits of the digest, so that sha512 fits a tag too. */
const ALGORITHM_LENGTH = 32;
const ENCODED_LENGTH = 64;

/**
 * Returns the referrers of a digest if the registry has no Referrers API: those in the index under the tag made from
 * the digest, or an empty list if that tag does not exist.
 * @throws RegistryFailure, also if the tag does not point to an index
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#referrers-tag-schema
 */
export async function fallbackReferrers(
  digest: Digest,
  fetchManifest: (tag: ReturnType<typeof fallbackTag>) => Promise<FetchedManifest>,
): Promise<readonly Descriptor[]> {
  const tag = fallbackTag(digest);
  try {
    const { manifest } = await fetchManifest(tag);
    if (isImageIndex(manifest)) return manifest.manifests;
  } catch (error) {
    if (error instanceof RegistryFailure && error.reason === "unknown-manifest") return [];
    throw error;
  }
  throw new RegistryFailure("malformed", `the referrers of ${digest}: the tag ${tag} is not an image index`);
}

export function fallbackTag(digest: Digest) {
  const { algorithm, encoded } = digestParts(digest);
  return tagSchema.parse(`${algorithm.slice(0, ALGORITHM_LENGTH)}-${encoded.slice(0, ENCODED_LENGTH)}`);
}
