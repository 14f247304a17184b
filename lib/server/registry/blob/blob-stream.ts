import "server-only";
import { createHash } from "node:crypto";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import { digestParts } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import type { EndpointContext } from "../endpoint-context";
import { blobUrl } from "../urls";

/**
 * Yields a blob of at most 1 GiB as it arrives: exactly the bytes of its descriptor. The last chunk is held back until
 * all bytes are hashed, so a reader that reaches the end has the right bytes.
 * @throws RegistryFailure, including `digest-mismatch`; the signal's reason when it aborts
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-blobs
 */
export async function* blobStream(
  { origin, stream, limits }: EndpointContext,
  repository: Repository,
  { digest, size }: Descriptor,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const subject = `the blob ${repository}@${digest}`;
  if (size > limits.streamBytes) {
    throw new RegistryFailure("too-large", `${subject} has more than ${limits.streamBytes} bytes`);
  }
  const { algorithm, encoded } = digestParts(digest);
  const hash = createHash(algorithm);
  let read = 0;
  let held: Uint8Array | undefined;
  const question = {
    endpoint: "blob",
    url: blobUrl(origin, repository, digest),
    subject,
    accept: "*/*",
    bytes: limits.streamBytes,
    attemptMilliseconds: limits.attemptMilliseconds,
  } as const;
  for await (const chunk of stream(question, signal)) {
    read += chunk.byteLength;
    if (read > size) throw new RegistryFailure("digest-mismatch", `${subject} has more than its ${size} bytes`);
    hash.update(chunk);
    if (held) yield held;
    held = chunk;
  }
  if (read < size) throw new RegistryFailure("digest-mismatch", `${subject} has ${read} bytes, not ${size}`);
  if (hash.digest("hex") !== encoded) {
    throw new RegistryFailure("digest-mismatch", `${subject}: the bytes hash to another digest`);
  }
  if (held) yield held;
}
