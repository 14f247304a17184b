import "server-only";
import * as z from "zod/mini";
import type { Descriptor } from "@/lib/oci/manifest";
import { type ImageConfigReading, readImageConfig } from "@/lib/oci/read-image-config";
import type { Repository } from "@/lib/oci/repository";
import { createBudget } from "./budget";
import type { EndpointContext } from "./endpoint-context";
import { RegistryFailure } from "./failure";
import { checkShape, parseJson } from "./json";
import { blobUrl } from "./urls";
import { verifyDigest } from "./verify-digest";

/**
 * An image configuration: at most 4 MiB, and exactly the bytes of its descriptor. Fields of a wrong type are left out
 * and named; what is no JSON is no configuration.
 * @throws RegistryFailure; the signal's reason when it aborts
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 */
export async function config(
  context: EndpointContext,
  repository: Repository,
  descriptor: Descriptor,
  signal: AbortSignal,
): Promise<ImageConfigReading> {
  const bytes = await configBytes(context, repository, descriptor, signal);
  const subject = subjectOf(repository, descriptor);
  return readImageConfig(checkShape(parseJson(bytes, subject), z.looseObject({}), subject));
}

/**
 * A configuration, the only blob that is ever read, whatever it holds: at most 4 MiB, and exactly the bytes of its
 * descriptor.
 * @throws RegistryFailure; the signal's reason when it aborts
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-blobs
 */
export async function configBytes(
  { origin, transport, limits }: EndpointContext,
  repository: Repository,
  descriptor: Descriptor,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { digest, size } = descriptor;
  const subject = subjectOf(repository, descriptor);
  if (size > limits.configBytes) {
    throw new RegistryFailure("too-large", `${subject} has more than ${limits.configBytes} bytes`);
  }
  const { bytes } = await transport(
    {
      endpoint: "blob",
      url: blobUrl(origin, repository, digest),
      subject,
      accept: "*/*",
      bytes: limits.configBytes,
      attemptMilliseconds: limits.attemptMilliseconds,
    },
    createBudget(limits.totalMilliseconds),
    signal,
  );
  if (bytes.byteLength !== size) {
    throw new RegistryFailure("digest-mismatch", `${subject} has ${bytes.byteLength} bytes, not ${size}`);
  }
  verifyDigest(bytes, digest, subject);
  return bytes;
}

function subjectOf(repository: Repository, { digest }: Descriptor): string {
  return `the configuration ${repository}@${digest}`;
}
