import "server-only";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { changingResponse } from "../http/changing-response";
import { PORTAL } from "../portal/cached-portal";
import { cachedRegistryOf } from "../process/cached-registries";
import { portalOfProcess } from "../process/portal";

/**
 * Answers with what the official portal says of a repository of the region. The portal is asked only about a repository that the
 * registry has.
 * @throws RegistryFailure
 */
export async function aboutAnswer(request: Request, region: Region, repository: Repository): Promise<Response> {
  await cachedRegistryOf(region).tags(repository);
  const portal = portalOfProcess();
  if (!portal) {
    const body = JSON.stringify({ repository, portal: "off" });
    return changingResponse(request, { body, readAt: Date.now(), freshness: PORTAL });
  }
  const { value: details, readAt } = await portal.details(repository);
  const body = JSON.stringify({ repository, portal: details ? "listed" : "not-listed", details });
  return changingResponse(request, { body, readAt, freshness: PORTAL });
}
