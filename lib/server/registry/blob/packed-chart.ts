import "server-only";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import type { Repository } from "@/lib/oci/name/repository";
import type { EndpointContext } from "../endpoint-context";
import { blobBytes } from "./blob-bytes";

/**
 * The packed chart of a Helm chart: at most 8 MiB, and exactly the bytes of its descriptor, still packed.
 * @throws RegistryFailure; the signal's reason when it aborts
 * @see https://helm.sh/docs/topics/registries/#helm-chart-manifest
 */
export function packedChart(
  context: EndpointContext,
  repository: Repository,
  descriptor: Descriptor,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const subject = `the chart ${repository}@${descriptor.digest}`;
  const { chartBytes: most, chartAttemptMilliseconds: attemptMilliseconds } = context.limits;
  return blobBytes(context, repository, descriptor, { subject, most, attemptMilliseconds }, signal);
}
