import * as z from "zod/mini";
import { digestSchema } from "./digest";
import { wholeNumberSchema } from "./whole-number";

const annotationsSchema = z.record(z.string(), z.string());

/** `platform` of an index entry, in the image-spec's own spelling. */
export const wirePlatformSchema = z.object({
  os: z.string(),
  architecture: z.string(),
  variant: z.optional(z.string()),
  "os.version": z.optional(z.string()),
  "os.features": z.optional(z.array(z.string())),
});

/**
 * A content descriptor. `size` is in bytes.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md
 */
export const descriptorSchema = z.object({
  mediaType: z.optional(z.string()),
  digest: digestSchema,
  size: wholeNumberSchema,
  urls: z.optional(z.array(z.string())),
  annotations: z.optional(annotationsSchema),
  artifactType: z.optional(z.string()),
  platform: z.optional(wirePlatformSchema),
});

export type Descriptor = z.infer<typeof descriptorSchema>;

/**
 * An image manifest, of OCI or Docker's schema 2. `mediaType` may be missing (Bicep modules).
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md
 */
export const imageManifestSchema = z.object({
  schemaVersion: z.literal(2),
  mediaType: z.optional(z.string()),
  artifactType: z.optional(z.string()),
  config: descriptorSchema,
  layers: z.array(descriptorSchema),
  subject: z.optional(descriptorSchema),
  annotations: z.optional(annotationsSchema),
});

export type ImageManifest = z.infer<typeof imageManifestSchema>;

/**
 * An image index or Docker's manifest list.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md
 */
export const imageIndexSchema = z.object({
  schemaVersion: z.literal(2),
  mediaType: z.optional(z.string()),
  artifactType: z.optional(z.string()),
  manifests: z.array(descriptorSchema),
  subject: z.optional(descriptorSchema),
  annotations: z.optional(annotationsSchema),
});

export type ImageIndex = z.infer<typeof imageIndexSchema>;

/** Any manifest: an index is the one with `manifests`. */
export const manifestSchema = z.union([imageIndexSchema, imageManifestSchema]);
export type Manifest = z.infer<typeof manifestSchema>;

export function isImageIndex(manifest: Manifest): manifest is ImageIndex {
  return "manifests" in manifest;
}
