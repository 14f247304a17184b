import "server-only";
import { type Descriptor, isImageIndex, type Manifest } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import type { FetchedManifest } from "../registry";

/** Manifests requested per list. Clients append to the list, so the last ones are the newest. */
const MOST_ASKED = 8;

/**
 * Returns the descriptors as the Referrers API would list them: those without `artifactType` get it, and the
 * annotations, from their own manifests. Older clients omitted both from the index under a fallback tag. If a manifest
 * does not exist, its descriptor stays unchanged.
 * @throws RegistryFailure if a manifest cannot be read: its type would be a guess
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers
 */
export async function nameReferrers(
  listed: readonly Descriptor[],
  fetchManifest: (digest: Digest) => Promise<FetchedManifest>,
): Promise<Descriptor[]> {
  const asked = new Set(listed.filter(({ artifactType }) => !artifactType).slice(-MOST_ASKED));
  return Promise.all(
    listed.map(async (descriptor) => {
      if (!asked.has(descriptor)) return descriptor;
      try {
        return withManifest(descriptor, (await fetchManifest(descriptor.digest)).manifest);
      } catch (error) {
        if (error instanceof RegistryFailure && error.reason === "unknown-manifest") return descriptor;
        throw error;
      }
    }),
  );
}

function withManifest(descriptor: Descriptor, manifest: Manifest): Descriptor {
  const artifactType = manifest.artifactType || (isImageIndex(manifest) ? undefined : manifest.config.mediaType);
  const annotations = { ...manifest.annotations, ...descriptor.annotations };
  return {
    ...descriptor,
    ...(artifactType ? { artifactType } : {}),
    ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
  };
}
