import * as z from "zod/mini";
import { digestSchema } from "../name/digest-schema";
import { wholeNumberSchema } from "../whole-number";

/**
 * Returns the schema of a field that may be missing. `null` counts as missing: encoders in Go write it for an empty
 * list, map or pointer.
 */
function optional<Field extends z.ZodMiniType>(field: Field) {
  return z.optional(
    z.pipe(
      z.nullable(field),
      z.transform((value) => value ?? undefined),
    ),
  );
}

/** Returns the schema of a list that may be missing or `null`, both meaning empty. */
function list<Element extends z.ZodMiniType>(element: Element) {
  return z.pipe(
    z.optional(z.nullable(z.array(element))),
    z.transform((value) => value ?? []),
  );
}

const textOrEmpty = z.pipe(
  z.optional(z.nullable(z.string())),
  z.transform((value) => value ?? ""),
);

const annotationsSchema = z.pipe(
  z.record(z.string(), z.nullable(z.string())),
  z.transform((all) =>
    Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null)),
  ),
);

/** `platform` of an index entry, in the image-spec's spelling. Some tools leave it empty. */
export const wirePlatformSchema = z.object({
  os: textOrEmpty,
  architecture: textOrEmpty,
  variant: optional(z.string()),
  "os.version": optional(z.string()),
  "os.features": optional(
    z.pipe(
      z.array(z.nullable(z.string())),
      z.transform((all) => all.filter((feature) => feature !== null)),
    ),
  ),
});

/**
 * A content descriptor. `size` is in bytes.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md
 */
export const descriptorSchema = z.object({
  mediaType: optional(z.string()),
  digest: digestSchema,
  size: wholeNumberSchema,
  urls: optional(z.array(z.string())),
  annotations: optional(annotationsSchema),
  artifactType: optional(z.string()),
  platform: optional(wirePlatformSchema),
  /** The content itself in base64, if the publisher embedded it. */
  data: optional(z.string()),
});

export type Descriptor = z.infer<typeof descriptorSchema>;

/**
 * An image manifest, of OCI or Docker's schema 2. `mediaType` may be missing (Bicep modules).
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md
 */
export const imageManifestSchema = z.object({
  schemaVersion: z.literal(2),
  mediaType: optional(z.string()),
  artifactType: optional(z.string()),
  config: descriptorSchema,
  layers: list(descriptorSchema),
  subject: optional(descriptorSchema),
  annotations: optional(annotationsSchema),
});

export type ImageManifest = z.infer<typeof imageManifestSchema>;

/**
 * An image index or Docker's manifest list.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md
 */
export const imageIndexSchema = z.object({
  schemaVersion: z.literal(2),
  mediaType: optional(z.string()),
  artifactType: optional(z.string()),
  manifests: z.pipe(
    z.nullable(z.array(descriptorSchema)),
    z.transform((entries) => entries ?? []),
  ),
  subject: optional(descriptorSchema),
  annotations: optional(annotationsSchema),
});

export type ImageIndex = z.infer<typeof imageIndexSchema>;

/** Any manifest. One with `manifests` is an index. */
export const manifestSchema = z.union([imageIndexSchema, imageManifestSchema]);
export type Manifest = z.infer<typeof manifestSchema>;

export function isImageIndex(manifest: Manifest): manifest is ImageIndex {
  return "manifests" in manifest;
}
