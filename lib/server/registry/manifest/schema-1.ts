import "server-only";
import * as z from "zod/mini";
import { type ImageManifest, imageManifestSchema } from "@/lib/oci/manifest/manifest";
import { DOCKER_CONFIG, SCHEMA_1_SIGNED, SCHEMA_1_UNSIGNED } from "@/lib/oci/manifest/media-type";
import { type Digest, digestParts } from "@/lib/oci/name/digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { checkShape } from "./json";
import { digestOf } from "./verify-digest";

const documentSchema = z.object({
  schemaVersion: z.literal(1),
  architecture: z.nullish(z.string()),
  fsLayers: z.nullable(z.array(z.object({ blobSum: digestSchema }))),
  history: z.nullish(z.array(z.object({ v1Compatibility: z.nullish(z.string()) }))),
});

/** Returns true for a manifest of Docker's schema 1. */
export function isSchema1(document: unknown): boolean {
  return z.object({ schemaVersion: z.literal(1) }).safeParse(document).success;
}

/**
 * Converts a manifest of schema 1 to the form that replaced it: layers from first to last, and the configuration of its
 * newest part with the history of all. Sizes are 0, as schema 1 has none. Its media type is that of `Content-Type`.
 * @throws RegistryFailure `malformed`
 * @see https://distribution.github.io/distribution/spec/deprecated-schema-v1/
 */
export function readSchema1(
  document: unknown,
  contentType: string | undefined,
  subject: string,
): { manifest: ImageManifest; mediaType: string } {
  const { architecture, fsLayers, history } = checkShape(document, documentSchema, subject);
  const parts = (history ?? []).map(({ v1Compatibility }) => partOf(v1Compatibility ?? ""));
  const layers = (fsLayers ?? []).map(({ blobSum }, at) => ({
    digest: blobSum,
    isEmpty: parts[at]?.throwaway === true,
  }));
  const isUnsigned = contentType?.split(";", 1)[0]?.trim().toLowerCase() === SCHEMA_1_UNSIGNED;
  const mediaType = isUnsigned ? SCHEMA_1_UNSIGNED : SCHEMA_1_SIGNED;
  const config = Buffer.from(JSON.stringify({ architecture, ...parts[0], history: parts.map(stepOf).reverse() }));
  return {
    mediaType,
    manifest: imageManifestSchema.parse({
      schemaVersion: 2,
      mediaType,
      config: {
        mediaType: DOCKER_CONFIG,
        digest: digestOf(config, "sha256"),
        size: config.byteLength,
        data: config.toString("base64"),
      },
      layers: layers
        .filter(({ isEmpty }) => !isEmpty)
        .map(({ digest }) => ({ mediaType: LAYER, digest, size: 0 }))
        .reverse(),
    }),
  };
}

const LAYER = "application/vnd.docker.image.rootfs.diff.tar.gzip";

const partSchema = z.looseObject({});

/** Returns one of the parts that schema 1 composes an image of; `undefined` if it cannot be parsed. */
function partOf(text: string): Record<string, unknown> {
  try {
    return partSchema.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
}

const stepSchema = z.object({
  container_config: z.object({ Cmd: z.array(z.string()) }),
});

function stepOf(part: Record<string, unknown>): object {
  const { created, author, comment, throwaway } = part;
  const command = stepSchema.safeParse(part).data?.container_config.Cmd.join(" ");
  return { created, author, comment, created_by: command, ...(throwaway === true ? { empty_layer: true } : {}) };
}

const signedSchema = z.object({ signatures: z.array(z.object({ protected: z.string() })) });
const protectedSchema = z.object({ formatLength: z.number(), formatTail: z.string() });

/**
 * Returns the signed bytes, which the digest covers: the manifest without its signatures, which differ with each
 * answer. Without signatures, returns all bytes.
 */
function signedPayload(bytes: Uint8Array, document: unknown): Uint8Array {
  const header = signedSchema.safeParse(document).data?.signatures[0]?.protected;
  if (!header) return bytes;
  try {
    const fields = protectedSchema.parse(JSON.parse(Buffer.from(header, "base64url").toString("utf8")));
    return Buffer.concat([bytes.subarray(0, fields.formatLength), Buffer.from(fields.formatTail, "base64url")]);
  } catch {
    return bytes;
  }
}

/**
 * Returns the digest of a manifest of schema 1, and whether its bytes could be verified. A mismatch is not an error:
 * some registries sign anew for each answer, or have converted the manifest from another form.
 */
export function schema1Digest(
  bytes: Uint8Array,
  document: unknown,
  promised: Digest | undefined,
): { digest: Digest; isUnverified?: true } {
  const payload = signedPayload(bytes, document);
  if (!promised) return { digest: digestOf(payload, "sha256") };
  const { algorithm } = digestParts(promised);
  const isRight = [payload, bytes].some((each) => digestOf(each, algorithm) === promised);
  return { digest: promised, ...(isRight ? {} : { isUnverified: true }) };
}
