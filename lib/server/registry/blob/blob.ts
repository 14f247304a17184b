import "server-only";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import { digestParts } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import type { EndpointContext } from "../endpoint-context";
import { digestOf, verifyDigest } from "../manifest/verify-digest";
import type { BlobUse } from "../registry";
import { blobUrl } from "../urls";
import { createBudget } from "../wire/attempt/budget";

/**
 * Reads a whole blob: exactly the bytes of its descriptor, verified before anyone reads them. Returns the bytes that the descriptor
 * embeds, if it does, without a request.
 * @throws RegistryFailure, `too-large` without a request if the descriptor says more bytes than the use allows; the signal's reason
 *   when it aborts
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-blobs
 */
export async function blob(
  { origin, transport, limits }: EndpointContext,
  repository: Repository,
  { digest, size, data }: Descriptor,
  { called = "blob", most = limits.blobBytes }: BlobUse,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const subject = `the ${called} ${repository}@${digest}`;
  if (size > most) throw new RegistryFailure("too-large", `${subject} has more than ${most} bytes`);
  // Larger ones take longer, also those that turn out small.
  const isSmall = most <= limits.blobBytes;
  const attemptMilliseconds = isSmall ? limits.attemptMilliseconds : limits.largeBlobAttemptMilliseconds;
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
