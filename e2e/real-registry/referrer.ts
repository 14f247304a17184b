import { type Digest, digestParts } from "@/lib/oci/digest";
import { OCI_INDEX, OCI_MANIFEST } from "@/lib/oci/media-type";
import { CREATED } from "./image-layout";
import { pushBlob, pushManifest } from "./push";

const LIFECYCLE = "application/vnd.microsoft.artifact.lifecycle";

/** The end-of-life date that the referrer sets. */
export const END_OF_LIFE = "2026-09-30";

/**
 * Pushes a lifecycle referrer of an index, and the fallback tag by which it is found: this registry has no referrers
 * API.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#referrers-tag-schema
 */
export async function pushLifecycleReferrer(url: string, repository: string, subject: Digest) {
  const empty = await pushBlob(url, repository, "application/vnd.oci.empty.v1+json", "{}");
  const bytes = await fetch(`${url}/v2/${repository}/manifests/${subject}`, { headers: { Accept: OCI_INDEX } });
  const annotations = {
    "org.opencontainers.image.created": CREATED,
    "vnd.microsoft.artifact.lifecycle.end-of-life.date": END_OF_LIFE,
  };
  const referrer = await pushManifest(url, repository, {
    ...{ schemaVersion: 2, mediaType: OCI_MANIFEST, artifactType: LIFECYCLE, config: empty, layers: [empty] },
    subject: { mediaType: OCI_INDEX, digest: subject, size: (await bytes.arrayBuffer()).byteLength },
    annotations,
  });
  const { algorithm, encoded } = digestParts(subject);
  const fallbackTag = `${algorithm}-${encoded}`;
  const manifests = [{ ...referrer, artifactType: LIFECYCLE, annotations }];
  await pushManifest(url, repository, { schemaVersion: 2, mediaType: OCI_INDEX, manifests }, [fallbackTag]);
  return { fallbackTag, referrer: referrer.digest };
}
