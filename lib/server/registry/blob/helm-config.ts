import "server-only";
import type { HelmConfigResult } from "@/lib/mar/chart/helm-config";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import type { Repository } from "@/lib/oci/name/repository";
import { isLarge, readApart } from "@/lib/server/apart/read-apart";
import type { EndpointContext } from "../endpoint-context";
import { blobBytes } from "./blob-bytes";
import { readHelmConfigBytes } from "./config-bytes";

/**
 * The configuration of a Helm chart, which is its `Chart.yaml` in JSON: as large as an image's may be, and exactly the
 * bytes of its descriptor.
 * @throws RegistryFailure; the signal's reason when it aborts
 * @see https://helm.sh/docs/topics/registries/#helm-chart-manifest
 */
export async function helmConfig(
  context: EndpointContext,
  repository: Repository,
  descriptor: Descriptor,
  signal: AbortSignal,
): Promise<HelmConfigResult> {
  const subject = `the configuration ${repository}@${descriptor.digest}`;
  const { configBytes: most, attemptMilliseconds } = context.limits;
  const bytes = await blobBytes(context, repository, descriptor, { subject, most, attemptMilliseconds }, signal);
  const asked = { bytes, subject };
  if (!isLarge(bytes)) return readHelmConfigBytes(asked);
  return readApart("readHelmConfigBytes", asked, { subject, key: repository, signal });
}
