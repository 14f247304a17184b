import "server-only";
import * as z from "zod/mini";
import { type Descriptor, descriptorSchema } from "@/lib/oci/manifest/manifest";
import { OCI_INDEX } from "@/lib/oci/manifest/media-type";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { EndpointContext } from "../endpoint-context";
import { checkShape, parseJson } from "../manifest/json";
import { referrersUrl } from "../urls";
import { createBudget } from "../wire/attempt/budget";
import { header } from "../wire/header";
import { followPages } from "../wire/pages";

/** An image index of referrers; registries written in Go send `null` for an empty list. */
const pageSchema = z.object({ schemaVersion: z.literal(2), manifests: z.nullable(z.array(descriptorSchema)) });

/**
 * Returns the list of the Referrers API without duplicates, all pages followed.
 * @throws RegistryFailure, for a 404 `unknown-manifest` or `unknown-repository`; the signal's reason when it aborts
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers
 */
export async function listReferrers(
  { origin, transport, limits }: EndpointContext,
  repository: Repository,
  digest: Digest,
  artifactType: string | undefined,
  signal: AbortSignal,
): Promise<Descriptor[]> {
  const subject = `the referrers of ${repository}@${digest}`;
  const seen = new Set<Digest>();
  const wanted: Descriptor[] = [];
  await followPages(
    {
      endpoint: "referrers",
      url: referrersUrl(origin, repository, digest, artifactType),
      subject,
      accept: OCI_INDEX,
      bytes: limits.listBytes,
      attemptMilliseconds: limits.attemptMilliseconds,
    },
    { transport, limits, budget: createBudget(limits.totalMilliseconds), signal },
    ({ bytes, headers }) => {
      const page = checkShape(parseJson(bytes, subject), pageSchema, subject).manifests ?? [];
      const isWanted = artifactType === undefined || hasFiltered(header(headers, "oci-filters-applied"));
      const before = seen.size;
      for (const descriptor of page) {
        if (seen.has(descriptor.digest)) continue;
        seen.add(descriptor.digest);
        if (isWanted || descriptor.artifactType === artifactType) wanted.push(descriptor);
      }
      // A registry that filters after paging may send empty pages.
      return page.length === 0 || seen.size > before;
    },
  );
  return wanted;
}

function hasFiltered(applied: string | undefined): boolean {
  return applied?.split(",").some((filter) => filter.trim() === "artifactType") ?? false;
}
