import { OCI_INDEX } from "@/lib/oci/manifest/media-type";
import { type Digest, digestParts } from "@/lib/oci/name/digest";
import type { Made } from "@/lib/sample/content/images/made";
import { makeReferrer } from "@/lib/sample/content/referrers/referrer";
import { makeSbom } from "@/lib/sample/content/referrers/sbom";
import { makeSignature } from "@/lib/sample/content/referrers/signature";
import { CREATED } from "./image-layout";
import { pushBlob, pushManifest } from "./push";

const LIFECYCLE = "application/vnd.microsoft.artifact.lifecycle";

/** The end-of-life date that the referrer sets. */
export const END_OF_LIFE = "2026-09-30";

/**
 * Pushes referrers of an index (a lifecycle mark, a signature and an SBOM) and the fallback tag that lists them: this
 * registry has no Referrers API.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#referrers-tag-schema
 */
export async function pushReferrers(url: string, repository: string, digest: Digest) {
  const subject = await pushedIndex(url, repository, digest);
  const lifecycle = makeReferrer(subject, {
    artifactType: LIFECYCLE,
    annotations: {
      "org.opencontainers.image.created": CREATED,
      "vnd.microsoft.artifact.lifecycle.end-of-life.date": END_OF_LIFE,
    },
  });
  const mark = await pushReferrer(url, repository, lifecycle);
  const signature = await pushReferrer(url, repository, makeSignature(subject, CREATED, "jws"));
  const sbom = await pushReferrer(url, repository, makeSbom(subject, "spdx", repository, CREATED));
  const { algorithm, encoded } = digestParts(digest);
  const fallbackTag = `${algorithm}-${encoded}`;
  const index = { schemaVersion: 2, mediaType: OCI_INDEX, manifests: [mark, signature, sbom] };
  await pushManifest(url, repository, index, [fallbackTag]);
  return { fallbackTag, referrer: mark.digest, signature: signature.digest, sbom: sbom.digest };
}

/** The index as the registry has it. */
async function pushedIndex(url: string, repository: string, digest: Digest): Promise<Made> {
  const answer = await fetch(`${url}/v2/${repository}/manifests/${digest}`, { headers: { Accept: OCI_INDEX } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { mediaType: OCI_INDEX, digest, bytes, blobs: [], entries: [] };
}

/** Pushes a referrer with its blobs, and returns its descriptor for a list of referrers. */
async function pushReferrer(url: string, repository: string, { bytes, blobs, artifactType, listedWith }: Made) {
  for (const blob of blobs) await pushBlob(url, repository, "", blob.bytes().toString());
  const pushed = await pushManifest(url, repository, JSON.parse(bytes.toString()));
  return { ...pushed, artifactType, annotations: listedWith };
}
