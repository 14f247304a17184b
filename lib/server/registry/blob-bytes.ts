import "server-only";
import type { Descriptor } from "@/lib/oci/manifest";
import type { Repository } from "@/lib/oci/repository";
import { createBudget } from "./budget";
import type { EndpointContext } from "./endpoint-context";
import { RegistryFailure } from "./failure";
import { blobUrl } from "./urls";
import { verifyDigest } from "./verify-digest";

/** How a blob is asked for: what messages call it, and the bounds of its bytes and of one attempt in milliseconds. */
export type BlobQuestion = { subject: string; most: number; attemptMilliseconds: number };

/**
 * A whole blob: exactly the bytes of its descriptor, hashed before anyone reads them. One whose descriptor says more
 * than it may have is not asked for.
 * @throws RegistryFailure; the signal's reason when it aborts
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-blobs
 */
export async function blobBytes(
  { origin, transport, limits }: EndpointContext,
  repository: Repository,
  { digest, size }: Descriptor,
  { subject, most, attemptMilliseconds }: BlobQuestion,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (size > most) throw new RegistryFailure("too-large", `${subject} has more than ${most} bytes`);
  const url = blobUrl(origin, repository, digest);
  const { bytes } = await transport(
    { endpoint: "blob", url, subject, accept: "*/*", bytes: most, attemptMilliseconds },
    createBudget(limits.totalMilliseconds),
    signal,
  );
  if (bytes.byteLength !== size) {
    throw new RegistryFailure("digest-mismatch", `${subject} has ${bytes.byteLength} bytes, not ${size}`);
  }
  verifyDigest(bytes, digest, subject);
  return bytes;
}
