import "server-only";
import * as z from "zod/mini";
import { isImageIndex, type Manifest, manifestSchema } from "@/lib/oci/manifest/manifest";
import { INDEX_MEDIA_TYPES, MANIFEST_MEDIA_TYPES } from "@/lib/oci/manifest/media-type";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { isArtifactManifest, readArtifactManifest } from "./artifact-manifest";
import { checkShape } from "./json";

const documentSchema = z.record(z.string(), z.unknown());

/**
 * Parses a manifest. Its media type is its own `mediaType`, else that of `Content-Type`. Either must agree with the
 * document, and a document must not be both an index and an image manifest: two clients could read the same bytes as
 * two different images.
 * @throws RegistryFailure `malformed`
 * @see https://github.com/opencontainers/image-spec/security/advisories/GHSA-77vh-xpmg-72qh
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#image-manifest-property-descriptions
 */
export function readManifest(
  value: unknown,
  contentType: string | undefined,
  subject: string,
): { manifest: Manifest; mediaType: string } {
  const document = checkShape(value, documentSchema, subject);
  if (isArtifactManifest(document)) return readArtifactManifest(document, subject);
  if ("manifests" in document && ["config", "layers", "fsLayers", "blobs"].some((field) => field in document)) {
    throw malformed(subject, "it claims to be both an index and an image manifest");
  }
  const manifest = checkShape(document, manifestSchema, subject);
  const served = contentType?.split(";", 1)[0]?.trim().toLowerCase();
  const mediaType = manifest.mediaType || served || "";
  if (!MANIFEST_MEDIA_TYPES.includes(mediaType)) throw malformed(subject, "its media type is not a manifest's");
  for (const claimed of [mediaType, served ?? ""]) {
    if (!MANIFEST_MEDIA_TYPES.includes(claimed)) continue;
    if (INDEX_MEDIA_TYPES.includes(claimed) !== isImageIndex(manifest))
      throw malformed(subject, `it is not ${claimed}`);
  }
  return { manifest, mediaType };
}

function malformed(subject: string, why: string): RegistryFailure {
  return new RegistryFailure("malformed", `${subject}: ${why}`);
}
