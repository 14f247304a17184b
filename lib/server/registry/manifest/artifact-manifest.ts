import "server-only";
import * as z from "zod/mini";
import { descriptorSchema, type ImageManifest, imageManifestSchema } from "@/lib/oci/manifest/manifest";
import { ARTIFACT_MANIFEST_MEDIA_TYPES } from "@/lib/oci/manifest/media-type";
import { checkShape } from "./json";

/** The spec's empty configuration: `{}`. */
const EMPTY_CONFIG = {
  mediaType: "application/vnd.oci.empty.v1+json",
  digest: "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
  size: 2,
  data: "e30=",
};

const documentSchema = z.object({
  mediaType: z.enum([...ARTIFACT_MANIFEST_MEDIA_TYPES]),
  artifactType: z.optional(z.nullable(z.string())),
  blobs: z.optional(z.nullable(z.array(descriptorSchema))),
  subject: z.optional(z.nullable(descriptorSchema)),
  annotations: z.optional(z.nullable(z.record(z.string(), z.nullable(z.string())))),
});

/** Returns true for an artifact manifest of ORAS or of OCI 1.1's release candidates. */
export function isArtifactManifest(document: unknown): boolean {
  const mediaType = z.object({ mediaType: z.string() }).safeParse(document).data?.mediaType ?? "";
  return ARTIFACT_MANIFEST_MEDIA_TYPES.includes(mediaType);
}

/**
 * Converts an artifact manifest to the form that replaced it: blobs become layers, with the empty configuration. It
 * keeps its media type.
 * @throws RegistryFailure `malformed`
 */
export function readArtifactManifest(
  document: unknown,
  subject: string,
): { manifest: ImageManifest; mediaType: string } {
  const { mediaType, blobs, ...rest } = checkShape(document, documentSchema, subject);
  const manifest = { schemaVersion: 2, mediaType, config: EMPTY_CONFIG, layers: blobs ?? [], ...rest };
  return { mediaType, manifest: imageManifestSchema.parse(manifest) };
}
