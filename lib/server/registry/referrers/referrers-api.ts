import "server-only";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import { OCI_INDEX } from "@/lib/oci/manifest/media-type";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { isLarge, readApart } from "@/lib/server/apart/read-apart";
import type { EndpointContext } from "../endpoint-context";
import { referrersUrl } from "../urls";
import { createBudget } from "../wire/attempt/budget";
import { header } from "../wire/header";
import { followPages } from "../wire/pages";
import { readReferrersPage } from "./referrers-page";

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
      bytes: limits.referrersBytes,
      attemptMilliseconds: limits.attemptMilliseconds,
    },
    { transport, limits, budget: createBudget(limits.totalMilliseconds), signal },
    async ({ bytes, headers }) => {
      const question = { bytes, subject };
      const page = isLarge(bytes)
        ? await readApart("readReferrersPage", question, { subject, key: repository, signal })
        : readReferrersPage(question);
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
