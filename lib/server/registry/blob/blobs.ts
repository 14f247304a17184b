import "server-only";
import type { ImageConfigReading } from "@/lib/oci/config/read-image-config";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import type { Repository } from "@/lib/oci/name/repository";
import { isLarge, readApart } from "@/lib/server/apart/read-apart";
import type { EndpointContext } from "../endpoint-context";
import { blobBytes } from "./blob-bytes";
import { readConfigBytes } from "./config-bytes";

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
  const question = { bytes, subject };
  if (!isLarge(bytes)) return readConfigBytes(question);
  return readApart("readConfigBytes", question, { subject, key: repository, signal });
}

/**
 * A small blob, whole: at most 4 MiB, and exactly the bytes of its descriptor.
 * @throws RegistryFailure; the signal's reason when it aborts
 */
export function blob(
  context: EndpointContext,
  repository: Repository,
  descriptor: Descriptor,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const subject = `the blob ${repository}@${descriptor.digest}`;
  const { configBytes: most, attemptMilliseconds } = context.limits;
  return blobBytes(context, repository, descriptor, { subject, most, attemptMilliseconds }, signal);
}

/**
 * A configuration, whatever it holds: at most 4 MiB, and exactly the bytes of its descriptor.
 * @throws RegistryFailure; the signal's reason when it aborts
 */
export function configBytes(
  context: EndpointContext,
  repository: Repository,
  descriptor: Descriptor,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const subject = subjectOf(repository, descriptor);
  const { configBytes: most, attemptMilliseconds } = context.limits;
  return blobBytes(context, repository, descriptor, { subject, most, attemptMilliseconds }, signal);
}

function subjectOf(repository: Repository, { digest }: Descriptor): string {
  return `the configuration ${repository}@${digest}`;
}
