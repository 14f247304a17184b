import "server-only";
import type { Repository } from "@/lib/oci/name/repository";
import { isLarge, readApart } from "@/lib/server/apart/read-apart";
import { type ManifestQuestion, readManifestBytes } from "@/lib/server/registry/manifest/manifest-bytes";
import type { FetchedManifest } from "@/lib/server/registry/registry";
import type { StoredContent } from "@/lib/server/store/content/content-store";
import type { Reading } from "../reading";

/**
 * Parses a manifest from the store, just as one from the registry.
 * @throws RegistryFailure if the content is no manifest
 */
export async function readStoredManifest(
  repository: Repository,
  { digest, bytes, mediaType, readAt }: StoredContent,
): Promise<Reading<FetchedManifest>> {
  const subject = `the stored manifest ${repository}@${digest}`;
  const question: ManifestQuestion = { bytes, contentType: mediaType, asked: digest, said: undefined, subject };
  const read = isLarge(bytes)
    ? await readApart("readManifestBytes", question, { subject, key: repository, signal: new AbortController().signal })
    : readManifestBytes(question);
  return { value: { bytes, ...read }, readAt };
}
