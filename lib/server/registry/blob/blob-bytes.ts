import "server-only";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import { digestParts } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import type { EndpointContext } from "../endpoint-context";
import { digestOf, verifyDigest } from "../manifest/verify-digest";
import { blobUrl } from "../urls";
import { createBudget } from "../wire/attempt/budget";

/** How a blob is asked for: what messages call it, and the bounds of its bytes and of one attempt in milliseconds. */
export type BlobQuestion = { subject: string; most: number; attemptMilliseconds: number };

/**
 * A whole blob: exactly the bytes of its descriptor, hashed before anyone reads them. One that its descriptor holds is not asked
 * for, nor one whose descriptor says more than it may have.
 * @throws RegistryFailure; the signal's reason when it aborts
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-blobs
 */
export async function blobBytes(
  { origin, transport, limits }: EndpointContext,
  repository: Repository,
  { digest, size, data }: Descriptor,
  { subject, most, attemptMilliseconds }: BlobQuestion,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (size > most) throw new RegistryFailure("too-large", `${subject} has more than ${most} bytes`);
  const embedded = data === undefined ? undefined : embeddedBytes(data, { digest, size });
  if (embedded) return embedded;
  const url = blobUrl(origin, repository, digest);
  const { bytes } = await transport(
    // More than its descriptor says is not read: it cannot be the blob.
    { endpoint: "blob", url, subject, accept: "*/*", bytes: size, attemptMilliseconds },
    createBudget(limits.totalMilliseconds),
    signal,
  ).catch((error) => {
    const isLarger = error instanceof RegistryFailure && error.reason === "too-large";
    throw isLarger ? new RegistryFailure("digest-mismatch", `${subject} has more than its ${size} bytes`) : error;
  });
  if (bytes.byteLength !== size) {
    throw new RegistryFailure("digest-mismatch", `${subject} has ${bytes.byteLength} bytes, not ${size}`);
  }
  verifyDigest(bytes, digest, subject);
  return bytes;
}

/**
 * The bytes that a descriptor holds itself, where they are those of its digest.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#embedded-content
 */
function embeddedBytes(data: string, { digest, size }: Pick<Descriptor, "digest" | "size">): Uint8Array | undefined {
  const bytes = Buffer.from(data, "base64");
  const isRight = bytes.byteLength === size && digestOf(bytes, digestParts(digest).algorithm) === digest;
  return isRight ? bytes : undefined;
}
